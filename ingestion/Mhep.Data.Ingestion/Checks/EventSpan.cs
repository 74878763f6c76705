namespace Mhep.Data.Ingestion.Checks;

/// <summary>The sheets that speak of a site, and the days of its oldest and newest event.</summary>
internal sealed class EventSpan
{
    /// <summary>1-based places of the sheets.</summary>
    public SortedSet<int> Sheets { get; } = [];

    /// <summary>The day of the oldest event; null: there is none.</summary>
    public DateOnly? Oldest { get; set; }

    /// <summary>The day of the newest event; null: there is none.</summary>
    public DateOnly? Newest { get; set; }
}
