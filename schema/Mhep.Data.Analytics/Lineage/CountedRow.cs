namespace Mhep.Data.Analytics.Lineage;

/// <summary>One thing that a figure counts, and where it was handed in.</summary>
public sealed record CountedRow
{
    /// <summary>The part it plays in the figure.</summary>
    public required LineageRole Role { get; init; }

    /// <summary>
    /// What it adds to its part: 1 for a row of a person, job or contact, the reported number of an aggregate return, full-time weeks of a spell in
    /// post. Of a median or mean, the number observed.
    /// </summary>
    public required decimal Counted { get; init; }

    /// <summary>The version of the data that the figure was worked out from.</summary>
    public required Facts Version { get; init; }

    /// <summary>Code of the site.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The row that has the date or number counted.</summary>
    public required SourceRow Row { get; init; }

    /// <summary>Other rows that it takes for the thing to count, such as the client's row of a job; none where the one row says it all.</summary>
    public required IReadOnlyList<SourceRow> LeansOn { get; init; }
}
