using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>One row of the programme's targets.</summary>
public sealed record TargetRow
{
    /// <summary>Where the row was read.</summary>
    public required SheetRow Place { get; init; }

    /// <summary>Site code.</summary>
    public required string SiteCode { get; init; }

    /// <summary>The specialist it is for; blank: the whole site.</summary>
    public SpecialistMention Specialist { get; init; }

    /// <summary>Key of the measure in the catalogue, 'JOB_STARTS', whatever way the sheet named it.</summary>
    public required string Measure { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>Which scenario; medium where the cell is blank.</summary>
    public required TargetScenario Scenario { get; init; }

    /// <summary>In the measure's unit: a count, or a rate as a share.</summary>
    public required decimal Value { get; init; }

    /// <summary>Version of the agreement.</summary>
    public string? Version { get; init; }

    /// <summary>The day it was agreed on.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>Why it was set or changed.</summary>
    public string? Reason { get; init; }
}
