using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>The row records of a workbook while it is read; a list comes into being with the first sheet of its kind.</summary>
internal sealed class ParsedRows
{
    public List<ClientRow>? Clients { get; set; }

    public List<JobRow>? Jobs { get; set; }

    public List<SpecialistRow>? Specialists { get; set; }

    public List<EmployerContactRow>? EmployerContacts { get; set; }

    public List<ContextRow>? Context { get; set; }

    public List<OutcomesRow>? Outcomes { get; set; }

    public List<FidelityReviewRow>? FidelityReviews { get; set; }

    /// <summary>Reviews of the sheet being read, whose items are still coming.</summary>
    public List<FidelityDraft> FidelityDrafts { get; } = [];

    public List<SiteRow>? Sites { get; set; }

    public List<TargetRow>? Targets { get; set; }
}
