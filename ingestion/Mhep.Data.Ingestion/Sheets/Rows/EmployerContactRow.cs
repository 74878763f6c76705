namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the Employer contacts sheet.</summary>
public sealed record EmployerContactRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>Who made the contact; blank: unallocated.</summary>
    public SpecialistMention Specialist { get; init; }

    /// <summary>The day of the contact.</summary>
    public required DateOnly ContactDate { get; init; }

    /// <summary>Met in person; null: blank.</summary>
    public bool? FaceToFace { get; init; }

    /// <summary>How the contact was made.</summary>
    public string? Channel { get; init; }

    /// <summary>The employer's name. To be stored as a keyed hash only, never as it stands here.</summary>
    public string? Employer { get; init; }
}
