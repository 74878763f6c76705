namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the Employment specialists sheet: a spell in post.</summary>
public sealed record SpecialistRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The specialist's code.</summary>
    public required string Code { get; init; }

    /// <summary>First day in post; null: not known.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day in post; null: it goes on.</summary>
    public DateOnly? LeaveDate { get; init; }

    /// <summary>Full-time equivalent, over 0 and up to 1; null: not known.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Leads the team; null: blank.</summary>
    public bool? TeamLeader { get; init; }

    /// <summary>The clinical team worked in.</summary>
    public string? Team { get; init; }

    /// <summary>The code used before for the same person.</summary>
    public string? PreviousCode { get; init; }
}
