using System.Diagnostics;
using Mhep.Data.Ingestion;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Turns what a stage tells of its rows into speed and time left. Told by one thread, looked at by another.</summary>
/// <param name="share">How much of the file has been read, 0 to 1.</param>
internal sealed class StageClock(Func<double> share) : IProgress<IngestionProgress>
{
    private readonly Lock _lock = new();
    private IngestionProgress _last = new("reading", 0, null);
    private long _started = Stopwatch.GetTimestamp();

    /// <inheritdoc />
    public void Report(IngestionProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _last.Stage) _started = Stopwatch.GetTimestamp();
            _last = value;
        }
    }

    /// <summary>How the stage stands now: a line for people, and how much of it is done, 0 to 1.</summary>
    public (string Text, double Done) Look()
    {
        lock (_lock)
        {
            // Before the first row the file was only looked through at the door: that its end was reached says nothing of the reading.
            var done = _last.RowsTotal is { } total ? (total == 0 ? 1 : (double)_last.RowsDone / total) : _last.RowsDone == 0 ? 0 : share();
            return (Line(_last, done, Stopwatch.GetElapsedTime(_started)), Math.Clamp(done, 0, 1));
        }
    }

    /// <summary>'reading, 12,000 rows, 6,000 rows/s, about 8 s left'.</summary>
    /// <param name="progress">What the stage told last.</param>
    /// <param name="done">How much of it is done, 0 to 1.</param>
    /// <param name="elapsed">Since the stage began.</param>
    public static string Line(IngestionProgress progress, double done, TimeSpan elapsed)
    {
        var rows = progress.RowsTotal is { } total ? FormattableString.Invariant($"{progress.RowsDone:N0} of {total:N0} rows") : FormattableString.Invariant($"{progress.RowsDone:N0} rows");
        var text = $"{progress.Stage}, {rows}";
        if (progress.RowsTotal > 0 && progress.RowsDone >= progress.RowsTotal) return text + ", working out what comes next"; // No speed that falls while nothing is counted.
        if (elapsed < TimeSpan.FromMilliseconds(500) || progress.RowsDone == 0) return text;
        text += FormattableString.Invariant($", {progress.RowsDone / elapsed.TotalSeconds:N0} rows/s");
        if (done is < 0.02 or >= 1) return text;
        var left = elapsed * ((1 - done) / done);
        return text + (left < TimeSpan.FromSeconds(90)
            ? FormattableString.Invariant($", about {Math.Ceiling(left.TotalSeconds):N0} s left")
            : FormattableString.Invariant($", about {Math.Ceiling(left.TotalMinutes):N0} min left"));
    }
}
