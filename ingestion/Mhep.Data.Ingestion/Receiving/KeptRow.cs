using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>A row of a file as it is kept.</summary>
/// <param name="Sheet">What the sheet is, 'Clients'.</param>
/// <param name="ProviderCode">Whose row it is; null: the programme's.</param>
/// <param name="Values">The record made of it.</param>
internal sealed record KeptRow(SheetKind Sheet, string? ProviderCode, object Values)
{
    /// <summary>All rows of a workbook, each with the provider that runs its site.</summary>
    /// <param name="workbook">Screened.</param>
    /// <param name="known">Which provider runs which site.</param>
    /// <param name="sender">Whose rows those of unlisted sites are taken for.</param>
    public static IEnumerable<KeptRow> Of(ParsedWorkbook workbook, KnownData known, string? sender)
    {
        var listed = (workbook.Sites ?? []).ToLookup(site => site.SiteCode, site => site.ProviderCode, StringComparer.OrdinalIgnoreCase);
        string? OwnerOf(string site) => listed[site].FirstOrDefault() ?? known.Sites.GetValueOrDefault(site)?.ProviderCode ?? sender;

        IEnumerable<KeptRow> Rows<T>(SheetKind sheet, IReadOnlyList<T>? rows, Func<T, string> site)
            where T : class => (rows ?? []).Select(row => new KeptRow(sheet, OwnerOf(site(row)), row));

        return
        [
            .. Rows(SheetKind.Clients, workbook.Clients, row => row.SiteCode),
            .. Rows(SheetKind.Jobs, workbook.Jobs, row => row.SiteCode),
            .. Rows(SheetKind.EmploymentSpecialists, workbook.Specialists, row => row.SiteCode),
            .. Rows(SheetKind.EmployerContacts, workbook.EmployerContacts, row => row.SiteCode),
            .. Rows(SheetKind.Context, workbook.Context, row => row.SiteCode),
            .. Rows(SheetKind.OutcomesReport, workbook.Outcomes, row => row.SiteCode),
            .. Rows(SheetKind.FidelityReview, workbook.FidelityReviews, row => row.SiteCode),
            .. (workbook.Sites ?? []).Select(row => new KeptRow(SheetKind.Sites, null, row)),
            .. (workbook.Targets ?? []).Select(row => new KeptRow(SheetKind.Targets, null, row)),
        ];
    }

    /// <summary>The row with a keyed hash in place of the employer's name, as in the database.</summary>
    public KeptRow WithoutEmployer(ProviderKeys keys) => Values switch
    {
        JobRow { Employer: { } name } job => this with { Values = job with { Employer = Convert.ToHexStringLower(keys.HashOfEmployer(name)) } },
        EmployerContactRow { Employer: { } name } contact =>
            this with { Values = contact with { Employer = Convert.ToHexStringLower(keys.HashOfEmployer(name)) } },
        _ => this,
    };
}
