namespace Mhep.Data.Ingestion.Jobs;

/// <summary>How long and how often work is tried, and how long things are kept. The operator may set each.</summary>
public sealed record WorkerOptions
{
    /// <summary>How many providers' files are worked for side by side. Default 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long one file may take before it is given up as failed. Default 10 minutes.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often work for a file may begin: one that kills its worker must not do so for ever. Default 3.</summary>
    public int MaxTries { get; init; } = 3;

    /// <summary>How long a file stays in the spool as it was sent, encrypted. Default and most: 24 hours.</summary>
    public TimeSpan KeepSpooled { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long the report of a check can be asked for. Default and most: 24 hours.</summary>
    public TimeSpan KeepChecks { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long the redacted copy of what was taken in is kept. Default 730 days.</summary>
    public TimeSpan KeepCopies { get; init; } = TimeSpan.FromDays(730);

    /// <summary>How long findings show what a cell held. Default 730 days.</summary>
    public TimeSpan KeepCellTexts { get; init; } = TimeSpan.FromDays(730);

    /// <summary>
    /// How long a person's rows are kept after the last discharge; then the person is erased, and earlier figures are restated. Default null: for as long as the
    /// provider reports them.
    /// </summary>
    public TimeSpan? KeepClients { get; init; }

    /// <summary>How long the texts that say what became of files from the inbox lie there; they hold nothing that a cell held. Default 30 days.</summary>
    public TimeSpan KeepInboxReports { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long the words are kept that providers reply to early warnings with. Default null: for good.</summary>
    public TimeSpan? KeepReplies { get; init; }

    /// <summary>How many days after the end of a month its outcomes report is due. Default 5 (golab-2024: within five days of month end).</summary>
    public int ReportsDueAfterDays { get; init; } = 5;
}
