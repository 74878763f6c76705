using System.Diagnostics;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Conventions.Tests;

/// <summary>What all tests of a run log is looked through when they have run, and a leak fails the run.</summary>
public sealed class RunLogTests
{
    private const string Line = "MHEP_TEST_LINE";

    private static readonly string Key = "mhep_0123456789_" + new string('a', 58);

    public static TheoryData<string, string> Leaks => new()
    {
        { "a client's own id", "Row 4 of C-12 was left out" },
        { "a client's own id", "worker\tInformation OWN-4711" },
        { "a client's own id that a test has sent", "at 'Zx9.planted-77': not a date" },
        { "a client's own id that a test has sent", "/tmp/mhep-test-1/inbox/zx9.PLANTED-77" },
        { "an NHS number, postcode or e-mail address", "NHS number 943 476 5919" },
        { "an NHS number, postcode or e-mail address", "lives in SW1A 1AA" },
        { "an NHS number, postcode or e-mail address", "write to someone@example.org" },
        { "a name or password", "seen by Jane Smith" },
        { "a name or password", "Password=hunter2" },
        { "a key, token or private key", Key },
        { "a key, token or private key", "password " + new string('a', 58) },
        { "a key, token or private key", "Authorization: Basic MDEyMzQ1Njc4OTphYWFhYWFhYWFh" },
        { "a key, token or private key", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lb25lIn0.c2lnbmVk" },
        { "a key, token or private key", "-----BEGIN EC PRIVATE KEY-----" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void A_leak_is_found_and_fails_the_run(string what, string line)
    {
        ForbiddenTexts.Plant("Zx9.planted-77");

        var fault = Assert.Throws<InvalidOperationException>(() => LoggedTestFramework.ExpectNothingForbidden(["server\tnothing", line, "server\tnothing"]));

        Assert.StartsWith("1 of 3 lines", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"{what}: {line}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console\tFacts of data version 12 are in memory: 5 sites.")]
    [InlineData("server\t8f7f2c1e-4d6b-4c0e-9a57-2f1d3b5c7e90 could not be worked for: IOException")]
    [InlineData("mhep keys list\t0f3kq7v2mh  valid  PROVIDER  WWT  Power BI")]
    [InlineData("mhep audit verify\t1204:9f2c4d6b4c0e9a572f1d3b5c7e908f7f2c1e4d6b4c0e9a572f1d3b5c7e90aabb")]
    [InlineData("mhep ingest error\tSend it as 'Authorization: Bearer ...', and rotate this one.")]
    public void A_line_that_tells_of_nobody_is_none(string line) => LoggedTestFramework.ExpectNothingForbidden([line]);

    /// <summary>Says what it is told to say: <see cref="A_run_of_which_every_test_passes_fails_when_one_of_them_logs_a_leak"/> has it leak.</summary>
    [Fact]
    public void What_reaches_the_console_is_kept()
    {
        var line = Environment.GetEnvironmentVariable(Line) ?? "Nothing of anyone.";

        Console.Error.WriteLine(line);

        Assert.Contains("console\t" + line, RunLog.Lines());
    }

    [Theory]
    [InlineData("Nothing of anyone else.", 0)]
    [InlineData("seen by Jane Smith", 1)]
    public async Task A_run_of_which_every_test_passes_fails_when_one_of_them_logs_a_leak(string line, int exitCode)
    {
        string[] arguments = ["test", typeof(RunLogTests).Assembly.Location, "--filter", $"FullyQualifiedName~{nameof(What_reaches_the_console_is_kept)}"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment[Line] = line;
        using var run = Process.Start(start)!;
        var (output, error) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        var said = await output + await error;

        Assert.True(run.ExitCode == exitCode, said);
        Assert.Equal(exitCode == 1, said.Contains("a name or password: console\tseen by Jane Smith", StringComparison.Ordinal));
    }
}
