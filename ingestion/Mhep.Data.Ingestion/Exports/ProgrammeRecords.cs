using Mhep.Data.Ingestion.Sheets.Known;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>What the programme said of a provider's sites: the list of sites, and targets. A provider may not hand either in.</summary>
internal static class ProgrammeRecords
{
    /// <summary>The sites that the provider runs as they are listed, and those that it ran as they were listed last.</summary>
    public static async Task<IEnumerable<SheetContent>> SitesAsync(MhepDbContext context, int providerId, IReadOnlySet<string> current, CancellationToken cancellationToken)
    {
        var listings =
            from listing in context.SiteListings
            join site in context.Sites on listing.SiteId equals site.Id
            join provider in context.Providers on listing.ProviderId equals provider.Id
            join version in context.SliceVersions on listing.SliceVersionId equals version.Id
            where listing.ProviderId == providerId
            orderby version.AcceptedAt, version.Id
            select new { Listing = listing, site.Code, Provider = provider.Code };
        var commissioners = await context.Commissioners.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Code, cancellationToken);
        var newest = (await listings.ToListAsync(cancellationToken)).GroupBy(row => row.Code, StringComparer.Ordinal).Select(site => site.Last()).OrderBy(row => row.Code, StringComparer.OrdinalIgnoreCase);
        var (columns, cells) = Columns(new SitesSheet(), "Listed now");
        return RecordSheet.Of("Sites", "a site as the programme lists it, or listed it while you ran it", columns, [.. newest.Select(row =>
        {
            var fill = cells.Begin();
            fill["Site"] = Cell.Literal(row.Code);
            fill["Name"] = Cell.Literal(row.Listing.Name);
            fill["Provider code"] = Cell.Literal(row.Provider);
            fill["Provider"] = Cell.Literal(row.Listing.ProviderName);
            fill["Commissioner code"] = Cell.Literal(row.Listing.CommissionerId is { } id ? commissioners[id] : null);
            fill["Commissioner"] = Cell.Literal(row.Listing.CommissionerName);
            fill["Policy focus"] = Cell.Literal(Codes.PolicyFocus.NameOf(row.Listing.PolicyFocus));
            fill["Region"] = Cell.Literal(row.Listing.Region);
            fill["Service start"] = Cell.Date(row.Listing.ServiceStart);
            fill["Service end"] = Cell.Date(row.Listing.ServiceEnd);
            fill["Listed now"] = Cell.YesNo(current.Contains(row.Code));
            return fill.Cells.ToArray();
        })]);
    }

    /// <summary>Targets that count now, of the sites that the provider runs, or that were set while it ran them.</summary>
    public static async Task<IEnumerable<SheetContent>> TargetsAsync(MhepDbContext context, OwnVersions own, IReadOnlySet<string> current, CancellationToken cancellationToken)
    {
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Kind == SliceKind.Targets, cancellationToken);
        var rows =
            from target in context.Targets.BroughtBy(active)
            join site in context.Sites on target.SiteId equals site.Id
            orderby site.Code, target.Id
            select new { Target = target, site.Code };
        var specialists = await context.EmploymentSpecialists.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Code, cancellationToken);
        var wanted = (await rows.ToListAsync(cancellationToken)).Where(row =>
            active.Contains(row.Target.SliceVersionId, row.Target.Id) && (current.Contains(row.Code) || own.Has(row.Target.SliceVersionId, row.Target.SiteId)));
        var (columns, cells) = Columns(new TargetsSheet());
        return RecordSheet.Of("Targets", "a target that the programme has set", columns, [.. wanted.Select(row =>
        {
            var fill = cells.Begin();
            fill["Site"] = Cell.Literal(row.Code);
            fill["Employment Specialist"] = Cell.Literal(row.Target.SpecialistId is { } id ? specialists[id] : null);
            fill["Measure"] = Cell.Literal(row.Target.Measure);
            fill["Period start"] = Cell.Date(row.Target.PeriodStart);
            fill["Period end"] = Cell.Date(row.Target.PeriodEnd);
            fill["Scenario"] = Cell.Literal(Codes.TargetScenario.NameOf(row.Target.Scenario));
            fill["Value"] = Cell.Number(row.Target.Value);
            fill["Version"] = Cell.Literal(row.Target.Version);
            fill["Agreed on"] = Cell.Date(row.Target.AgreedOn);
            fill["Reason"] = Cell.Literal(row.Target.Reason);
            return fill.Cells.ToArray();
        })]);
    }

    private static (IReadOnlyList<SheetColumn> Columns, RowCells Cells) Columns(KnownSheet sheet, params SheetColumn[] more)
    {
        List<SheetColumn> columns = [.. sheet.Columns.Select(TemplateColumns.Written), .. more];
        return (columns, new RowCells([.. columns.Select(column => column.Heading)]));
    }
}
