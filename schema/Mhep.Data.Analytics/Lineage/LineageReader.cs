using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Lineage;

/// <summary>
/// Leads from figures back to the rows of workbooks. Facts keep no rows, so the rows of the figures' own data version are read again, site by
/// site, and the rules that counted count once more, this time with their trail: what they count cannot differ from the figure.
/// </summary>
public static class LineageReader
{
    /// <summary>The rows behind each value, in order of site and arrival; none for a value that is not known, or was not worked out from facts.</summary>
    /// <param name="database">Where to read.</param>
    /// <param name="values">Values of any units, measures, periods and data versions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<CountedRow>>> ReadAsync(
        IDbContextFactory<MhepDbContext> database, IReadOnlyList<MeasureValue> values, CancellationToken cancellationToken)
    {
        var traced = new Dictionary<MeasureValue, IReadOnlyList<CountedRow>>(ReferenceEqualityComparer.Instance);
        foreach (var version in values.Where(value => value.Unit is not null).GroupBy(value => value.Unit!.Facts.DataVersion))
        {
            foreach (var (value, rows) in await OfVersionAsync(database, version.Key, [.. version], cancellationToken)) traced[value] = rows;
        }

        return [.. values.Select(value => traced.GetValueOrDefault(value, []))];
    }

    /// <summary>The same from rows that are at hand: what each site's rows give to a value.</summary>
    /// <param name="value">A value of a unit.</param>
    /// <param name="tracedSite">Traced facts of one of the unit's sites.</param>
    /// <param name="rows">Where the rows go.</param>
    internal static void Trace(MeasureValue value, SiteFacts tracedSite, TracedRows rows)
    {
        foreach (var unit in value.Unit!.Units.Where(unit => unit.Site.Code == tracedSite.Code))
        {
            // The owners of a site are the same whenever facts are built from the same rows.
            var traced = unit.Owner is { } owner ? UnitFacts.Of(tracedSite.Specialists[owner - 1]) : UnitFacts.Of(tracedSite);
            value.Rule!.Trace(traced, value.Period.Days, rows);
        }
    }

    private static async Task<List<(MeasureValue Value, IReadOnlyList<CountedRow> Rows)>> OfVersionAsync(
        IDbContextFactory<MhepDbContext> database, long dataVersion, List<MeasureValue> values, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var active = await ActiveVersions.ReadAsOfAsync(context, dataVersion, cancellationToken);
        var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
        var reader = new SiteRowsReader(context, active, directory);
        var gathered = values.ConvertAll(value => (Value: value, Rows: new TracedRows()));
        var siteOf = new Dictionary<long, string>();
        foreach (var source in directory.Sites.OrderBy(site => site.Description.Code, StringComparer.Ordinal))
        {
            var concerned = gathered.FindAll(item => item.Value.Unit!.Units.Any(unit => unit.Site.Code == source.Description.Code));
            if (concerned.Count == 0) continue;
            var site = SiteFacts.BuildTraced((await reader.ReadAsync([source], cancellationToken))[0]);
            foreach (var (value, rows) in concerned)
            {
                var before = rows.All.Count;
                Trace(value, site, rows);
                foreach (var row in rows.All.Skip(before)) siteOf[row.Row] = source.Description.Code;
            }
        }

        var ids = gathered.SelectMany(item => item.Rows.All).SelectMany(row => row.LeansOn.Append(row.Row)).ToHashSet();
        var places = await SourcePlaces.ReadAsync(context, ids, cancellationToken);
        return gathered.ConvertAll(item => (item.Value, Placed(item.Value.Unit!.Facts, item.Rows.All, siteOf, places)));
    }

    private static IReadOnlyList<CountedRow> Placed(
        Facts version, IReadOnlyList<TracedRow> rows, Dictionary<long, string> siteOf, IReadOnlyDictionary<long, SourceRow> places) =>
    [
        .. rows.OrderBy(row => siteOf[row.Row], StringComparer.Ordinal).ThenBy(row => row.Role).ThenBy(row => row.Row).Select(row => new CountedRow
        {
            Version = version,
            Role = row.Role,
            Counted = Statistics.Ratio.RoundedTo6Places(row.Counted),
            SiteCode = siteOf[row.Row],
            Row = places[row.Row],
            LeansOn = [.. row.LeansOn.Select(id => places[id])],
        }),
    ];
}
