using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>
/// Writes workbooks for providers to fill in: every sheet they send, with choices and rules in the cells; where wanted with their current
/// rows, which handed in again unchanged change nothing.
/// </summary>
/// <param name="database">Where sites, specialists and rows are.</param>
/// <param name="identity">The keys of clients.</param>
public sealed class WorkbookTemplate(IDbContextFactory<MhepDbContext> database, ClientIdentity identity)
{
    /// <summary>Writes a template.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="output">Takes the file; stays open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where it was written; else why there is none, in a sentence.</returns>
    /// <exception cref="KeysUnavailableException">Current rows are wanted, and the keys of stored clients are not to be had.</exception>
    public async Task<string?> WriteAsync(TemplateRequest request, Stream output, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var known = await KnownDataReader.ReadAsync(context, request.ProviderCode, cancellationToken);
        var sites = known.Sites.Values.Where(site => request.SiteCode is null || site.Code.Equals(request.SiteCode, StringComparison.OrdinalIgnoreCase))
            .OrderBy(site => site.Code, StringComparer.OrdinalIgnoreCase).ToList();
        if (sites.Count == 0)
        {
            return request.SiteCode is { } code
                ? $"There is no site '{code}' in the programme's list of sites."
                : $"There is no site of a provider '{request.ProviderCode}' in the programme's list of sites.";
        }

        var contents = new List<SiteContent>();
        if (request.IsPrefilled)
        {
            foreach (var site in sites) contents.Add(await SiteContent.ReadAsync(context, identity, site.Code, site.ProviderCode, cancellationToken));
        }

        XlsxFile.Write(output, Sheets(sites, contents));
        return null;
    }

    /// <summary>The sheets: to be filled in, or filled with what the data hold.</summary>
    /// <param name="sites">The sites they are for, at least one.</param>
    /// <param name="contents">What the data hold of each; empty: nothing is filled in.</param>
    internal static List<SheetContent> Sheets(IReadOnlyList<KnownSite> sites, IReadOnlyList<SiteContent> contents)
    {
        var codes = sites.Select(site => site.Code).ToList();
        var specialists = sites.SelectMany(site => site.Specialists.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var lists = new ListsSheet(codes, [.. specialists]);
        var sheets = new List<SheetContent> { ReadMeSheet.Of(codes) };
        foreach (var sheet in KnownSheets.All.Where(sheet => !sheet.IsProgrammes))
        {
            // Days covered are said above the headings, once a sheet: sites that cover other days get sheets of their own.
            if (SliceWithDays(sheet.Kind) is not null && contents.Count > 1) sheets.AddRange(contents.Select(content => Sheet(sheet, [content], lists, content.Code)));
            else sheets.Add(Sheet(sheet, contents, lists, siteCode: null));
        }

        return TemplateColumns.WithNamesOfTheirOwn([.. sheets, lists.Content]);
    }

    private static SheetContent Sheet(KnownSheet sheet, IReadOnlyList<SiteContent> contents, ListsSheet lists, string? siteCode)
    {
        var columns = TemplateColumns.Of(sheet);
        var cells = new RowCells([.. columns.Select(column => column.Heading)]);
        var rules = columns.Select((column, index) => TemplateColumns.RuleOf(sheet.Kind, column, index, lists));
        return new SheetContent(
            TemplateColumns.TabName(sheet.Title, siteCode),
            Above(sheet, contents),
            [.. columns.Select(TemplateColumns.Written)],
            contents.SelectMany(content => PrefilledRows.Of(sheet.Kind, content, cells)))
        {
            Rules = [.. rules.OfType<EntryRule>()],
        };
    }

    /// <summary>What the sheet is, and the labelled cells of the days it covers.</summary>
    private static List<IReadOnlyList<Cell>> Above(KnownSheet sheet, IReadOnlyList<SiteContent> contents)
    {
        var rows = new List<IReadOnlyList<Cell>> { new[] { Cell.Banner($"{sheet.Title}: a row is {sheet.RowIs}") } };
        if (SliceWithDays(sheet.Kind) is not { } kind) return rows;
        var coverage = contents.Count == 1 ? contents[0].CoverageOf(kind) : null;
        rows.Add([Cell.Banner("Data from"), Cell.Date(coverage?.From)]);
        rows.Add([Cell.Banner("Data to"), Cell.Date(coverage?.To)]);
        if (kind == SliceKind.Clients) rows.Add([Cell.Banner("All clients"), Cell.YesNo(coverage?.AllClients ?? true)]);
        return rows;
    }

    /// <summary>The slices whose days a sheet says above its headings; null: it says none.</summary>
    internal static SliceKind? SliceWithDays(SheetKind kind) => kind switch
    {
        SheetKind.Clients or SheetKind.Jobs => SliceKind.Clients,
        SheetKind.EmployerContacts => SliceKind.EmployerContacts,
        _ => null,
    };
}
