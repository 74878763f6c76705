namespace Mhep.Data.Ingestion.Retention;

/// <summary>Remembers when this process last let go what was due. Safe to use from several threads.</summary>
public sealed class RetentionRuns
{
    private long _ticks;

    /// <summary>When, UTC; null: not since the process began, or another process does it.</summary>
    public DateTime? LastAt => Interlocked.Read(ref _ticks) is > 0 and var ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>Notes a run that came to its end.</summary>
    /// <param name="at">When, UTC.</param>
    internal void Note(DateTime at) => Interlocked.Exchange(ref _ticks, at.Ticks);
}
