using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>
/// A workbook as typed rows. A null list: no sheet of that kind is in the workbook, its slices stay as they were.
/// An empty list: the sheet is there without rows. Rows whose required cells cannot be read are not in the lists.
/// </summary>
public sealed record ParsedWorkbook
{
    /// <summary>All sheets in workbook order, also those not recognised; not those of ours that a template or an annotated workbook brings back.</summary>
    public required IReadOnlyList<ParsedSheet> Sheets { get; init; }

    /// <summary>Rows of Clients sheets.</summary>
    public IReadOnlyList<ClientRow>? Clients { get; init; }

    /// <summary>Rows of Jobs sheets and of job columns on Clients sheets; null: neither is there, current jobs are kept.</summary>
    public IReadOnlyList<JobRow>? Jobs { get; init; }

    /// <summary>Rows of Employment specialists sheets.</summary>
    public IReadOnlyList<SpecialistRow>? Specialists { get; init; }

    /// <summary>Rows of Employer contacts sheets.</summary>
    public IReadOnlyList<EmployerContactRow>? EmployerContacts { get; init; }

    /// <summary>Rows of Context sheets.</summary>
    public IReadOnlyList<ContextRow>? Context { get; init; }

    /// <summary>Rows of Outcomes reports.</summary>
    public IReadOnlyList<OutcomesRow>? Outcomes { get; init; }

    /// <summary>Reviews of Fidelity review sheets.</summary>
    public IReadOnlyList<FidelityReviewRow>? FidelityReviews { get; init; }

    /// <summary>Rows of the list of sites.</summary>
    public IReadOnlyList<SiteRow>? Sites { get; init; }

    /// <summary>Rows of the targets.</summary>
    public IReadOnlyList<TargetRow>? Targets { get; init; }

    /// <summary>
    /// Coverage of client-level rows (Clients and Jobs together) by site code, without regard to case; filled by the checks
    /// for each site that has a row, or that a labelled cell names.
    /// </summary>
    public IReadOnlyDictionary<string, SiteCoverage> ClientCoverage { get; init; } = NoCoverage;

    /// <summary>Coverage of employer contacts by site code, likewise.</summary>
    public IReadOnlyDictionary<string, SiteCoverage> ContactCoverage { get; init; } = NoCoverage;

    /// <summary>Rows with something in a matched column of a recognised sheet, totals rows left out.</summary>
    public int RowsRead { get; init; }

    private static Dictionary<string, SiteCoverage> NoCoverage { get; } = new(StringComparer.OrdinalIgnoreCase);
}
