using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Quality;

/// <summary>How good a site's data are: how complete, how timely, and whether two kinds of returns agree.</summary>
public sealed record DataQuality
{
    /// <summary>The months that the period touches: rows and returns are counted by whole months.</summary>
    public required Period Period { get; init; }

    /// <summary>One share for all fields in which a blank means that something is missing.</summary>
    public required DataShare Completeness { get; init; }

    /// <summary>Each field of the sheets of clients and jobs. A referral belongs to the month of its date, a job to that of its start.</summary>
    public required IReadOnlyList<FieldCompleteness> Fields { get; init; }

    /// <summary>The share of months that were reported within five days of their end, of those whose five days are over.</summary>
    public required DataShare OnTime { get; init; }

    /// <summary>Each month on which the service ran and which has ended.</summary>
    public required IReadOnlyList<MonthReceived> Timeliness { get; init; }

    /// <summary>Aggregate returns beside rows of clients for the same days, those that agree too.</summary>
    public required IReadOnlyList<ReconciledFigure> Reconciliation { get; init; }

    /// <summary>Where the site's aggregate returns and its specialists' do not agree.</summary>
    public required IReadOnlyList<SpecialistSumDifference> SpecialistSums { get; init; }
}
