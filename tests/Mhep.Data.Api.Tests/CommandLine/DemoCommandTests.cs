using System.Text.RegularExpressions;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>`mhep demo`, the first command that anyone types.</summary>
public sealed partial class DemoCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mhep-demo-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_demonstration_goes_from_nothing_to_an_answer_and_ends_when_it_is_told_to()
    {
        var (output, error) = (new LineWatcher("Ready after"), new StringWriter());
        using var stop = new CancellationTokenSource();
        var running = MhepCommandLine.RunAsync(
            ["demo", "--data", Path.Combine(_root, "demo"), "--urls", "http://127.0.0.1:0"], output, error, stop.Token);
        var first = await Task.WhenAny(output.Seen, running);
        Assert.True(ReferenceEquals(first, output.Seen), $"It ended: {error}");

        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(await output.Seen).Value) };
        var data = await client.AskAsync(Question().Match(output.ToString()).Groups["query"].Value.Replace("\\\"", "\"", StringComparison.Ordinal));
        await stop.CancelAsync();

        Assert.Equal([1926, 590], data["performance"]![0]!["series"]!.AsArray().Select(series => (int?)series!["values"]![0]!["value"]));
        Assert.Equal((ExitCodes.Success, ""), (await running, error.ToString())); // What it answers holds keys, which are shown once.
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "letter.txt"), "dear");

        (await CommandRun.Of("demo", "--data", _root, "--urls", "http://127.0.0.1:0")).IsOneLineError(
            $"'{_root}' is not empty and was not made by 'mhep demo', so it is left alone: name another folder with --data.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    // -d '{"query":"{ ... }"}' as it is printed for a shell.
    [GeneratedRegex("""-d '\{"query":"(?<query>.*)"\}'""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();
}
