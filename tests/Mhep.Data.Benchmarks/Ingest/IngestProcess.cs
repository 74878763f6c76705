using System.Diagnostics;
using System.Globalization;

namespace Mhep.Data.Benchmarks.Ingest;

/// <summary>One piece of the work in a process of its own, so that its peak of memory is its own, and what it found there.</summary>
/// <param name="Seconds">Of each time that the work was done, in order; the first includes the compilation of the code.</param>
/// <param name="PeakBytes">The most memory that the process ever held (VmHWM on Linux).</param>
internal sealed record IngestProcess(IReadOnlyList<double> Seconds, long PeakBytes)
{
    /// <summary>The command by which this program is asked for it.</summary>
    public const string Verb = "ingest-alone";

    /// <summary>Starts a process that does a piece of work some times over.</summary>
    /// <param name="what">'bare', 'read', 'check' or 'ingest'.</param>
    /// <param name="file">The workbook.</param>
    /// <param name="times">How often.</param>
    public static async Task<IngestProcess> RunAsync(string what, string file, int times)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(IngestProcess).Assembly.Location);
        foreach (var argument in (string[])[Verb, what, file, times.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The measuring process did not start.");
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The measuring process ended with {process.ExitCode}.");
        return new IngestProcess(
            [.. lines[..^1].Select(line => double.Parse(line, CultureInfo.InvariantCulture))], long.Parse(lines[^1], CultureInfo.InvariantCulture));
    }

    /// <summary>What the started process does: a line of seconds each time, and its peak of memory in the end.</summary>
    public static async Task<int> MeasureAsync(string what, string file, string times)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        for (var time = 0; time < int.Parse(times, CultureInfo.InvariantCulture); time++)
        {
            var seconds = what switch
            {
                "bare" => IngestWork.ReadBare(file),
                "read" => IngestWork.Read(file),
                _ => await IngestWork.IngestAsync(file, store: what == "ingest"),
            };
            Console.WriteLine(seconds.ToString("0.0000", CultureInfo.InvariantCulture));
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
