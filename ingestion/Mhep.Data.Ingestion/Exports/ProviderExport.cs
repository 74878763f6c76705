using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>
/// All that is held of a provider, as a workbook: on sheets that it hands in, what counts now of the sites it runs, such that handing it in again changes
/// nothing; on further sheets, which are passed over then, everything else that came from it or is about it. The first sheet lists it all.
/// </summary>
/// <param name="database">Where it is.</param>
/// <param name="identity">The keys of clients.</param>
public sealed class ProviderExport(IDbContextFactory<MhepDbContext> database, ClientIdentity identity)
{
    /// <summary>Writes the workbook, with the provider's own client ids.</summary>
    /// <param name="providerCode">Whose, in any case.</param>
    /// <param name="output">Takes the file; stays open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where it was written; else why there is none, in a sentence.</returns>
    /// <exception cref="KeysUnavailableException">Clients are stored, and their keys are not to be had.</exception>
    public async Task<string?> WriteAsync(string providerCode, Stream output, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        if (providers.Find(row => string.Equals(row.Code, providerCode, StringComparison.OrdinalIgnoreCase)) is not { } provider)
            return $"There is no provider '{providerCode}'.";

        var known = await KnownDataReader.ReadAsync(context, provider.Code, cancellationToken);
        var listed = known.Sites.Values.OrderBy(site => site.Code, StringComparer.OrdinalIgnoreCase).ToList();
        var contents = new List<SiteContent>();
        foreach (var site in listed) contents.Add(await SiteContent.ReadAsync(context, identity, site.Code, provider.Code, cancellationToken));
        var own = await OwnVersions.ReadAsync(context, provider, cancellationToken);
        var codes = listed.Select(site => site.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (former, past) = await OtherRowsAsync(context, provider, own, codes, cancellationToken);
        var records = await RecordsAsync(context, provider, own, codes, cancellationToken);
        XlsxFile.Write(output, Sheets(provider, (listed, contents), former, past, records));
        return null;
    }

    private async Task<(List<SiteContent> Former, List<SiteContent> Past)> OtherRowsAsync(
        MhepDbContext context, Provider provider, OwnVersions own, HashSet<string> listed, CancellationToken cancellationToken)
    {
        var ids = own.Sites.ToList();
        var sites = await context.Sites.AsNoTracking().Where(site => EF.Parameter(ids).Contains(site.Id)).OrderBy(site => site.Code).ToListAsync(cancellationToken);
        var (former, past) = (new List<SiteContent>(), new List<SiteContent>());
        foreach (var site in sites)
        {
            if (!listed.Contains(site.Code)) former.Add(await SiteContent.ReadOwnAsync(context, identity, (site, provider), own, areCurrent: true, cancellationToken));
            past.Add(await SiteContent.ReadOwnAsync(context, identity, (site, provider), own, areCurrent: false, cancellationToken));
        }

        return (former, past);
    }

    private static async Task<List<SheetContent>> RecordsAsync(
        MhepDbContext context, Provider provider, OwnVersions own, HashSet<string> listed, CancellationToken cancellationToken)
    {
        var records = new ProviderRecords(context, provider.Id);
        return
        [
            .. await ProgrammeRecords.SitesAsync(context, provider.Id, listed, cancellationToken),
            .. await ProgrammeRecords.TargetsAsync(context, own, listed, cancellationToken),
            .. await records.WarningsAsync(cancellationToken),
            .. await records.MappingsAsync(cancellationToken),
            .. await records.AgreementsAsync(cancellationToken),
            .. await records.SubmissionsAsync(cancellationToken),
            .. await records.FindingsAsync(cancellationToken),
            .. await records.RemindersAsync(cancellationToken),
        ];
    }

    private static List<SheetContent> Sheets(
        Provider provider, (List<KnownSite> Sites, List<SiteContent> Contents) listed, List<SiteContent> former, List<SiteContent> past, List<SheetContent> records)
    {
        var counts = records.ConvertAll(record => (record.Name, record.Rows.Count()));
        return
        [
            ContentsSheet.Of(provider.Code, listed.Contents, former, past, counts),
            .. listed.Sites.Count == 0 ? [] : WorkbookTemplate.Sheets(listed.Sites, listed.Contents),
            .. RowRecords.Of(" (former)", ", of a site that another runs now, or nobody", former),
            .. RowRecords.Of(" (past)", " that was replaced or taken back, or waits to be confirmed", past),
            .. records,
        ];
    }
}
