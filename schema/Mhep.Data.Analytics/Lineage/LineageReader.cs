using System.Runtime.CompilerServices;
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
/// <param name="database">Where to read.</param>
public sealed class LineageReader(IDbContextFactory<MhepDbContext> database)
{
    private readonly TracedSites _traced = new();

    /// <summary>The rows behind each value, in order of site and arrival; none for a value that is not known, or was not worked out from facts.</summary>
    /// <param name="values">Values of any units, measures, periods and data versions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<CountedRow>>> ReadAsync(IReadOnlyList<MeasureValue> values, CancellationToken cancellationToken)
    {
        var traced = new Dictionary<MeasureValue, IReadOnlyList<CountedRow>>(ReferenceEqualityComparer.Instance);
        foreach (var version in values.Where(value => value.Unit is not null).GroupBy(value => value.Unit!.Facts.DataVersion))
        {
            foreach (var (value, rows) in await OfVersionAsync(version.Key, [.. version], cancellationToken)) traced[value] = rows;
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

    private async Task<List<(MeasureValue Value, IReadOnlyList<CountedRow> Rows)>> OfVersionAsync(
        long dataVersion, List<MeasureValue> values, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var gathered = values.ConvertAll(value => (Value: value, Rows: new TracedRows()));
        var sites = values.SelectMany(value => value.Unit!.Units).Select(unit => unit.Site).DistinctBy(site => site.Code).OrderBy(site => site.Code, StringComparer.Ordinal).ToList();
        var siteOf = new Dictionary<long, string>();
        await foreach (var site in TracedAsync(context, dataVersion, sites, cancellationToken))
        {
            foreach (var (value, rows) in gathered.Where(item => item.Value.Unit!.Units.Any(unit => unit.Site.Code == site.Code)))
            {
                var before = rows.All.Count;
                Trace(value, site, rows);
                foreach (var row in rows.All.Skip(before)) siteOf[row.Row] = site.Code;
            }
        }

        var ids = gathered.SelectMany(item => item.Rows.All).SelectMany(row => row.LeansOn.Append(row.Row)).ToHashSet();
        var places = await SourcePlaces.ReadAsync(context, ids, cancellationToken);
        return gathered.ConvertAll(item => (item.Value, Placed(item.Value.Unit!.Facts, item.Rows.All, siteOf, places)));
    }

    /// <summary>Traced facts of sites, one after the other: those kept from before, and of the others what a version's rows give.</summary>
    private async IAsyncEnumerable<SiteFacts> TracedAsync(
        MhepDbContext context, long dataVersion, IReadOnlyList<SiteFacts> sites, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (SiteRowsReader Reader, SiteDirectory Directory)? opened = null;
        foreach (var site in sites)
        {
            if (_traced.Find(site) is { } kept)
            {
                yield return kept;
                continue;
            }

            if (opened is null)
            {
                var active = await ActiveVersions.ReadAsOfAsync(context, dataVersion, cancellationToken);
                var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
                opened = (new SiteRowsReader(context, active, directory), directory);
            }

            var source = opened.Value.Directory.Sites.Single(one => one.Description.Code == site.Code);
            var traced = SiteFacts.BuildTraced((await opened.Value.Reader.ReadAsync([source], cancellationToken))[0]);
            _traced.Keep(site, traced);
            yield return traced;
        }
    }

    private static IReadOnlyList<CountedRow> Placed(
        Facts version, IReadOnlyList<TracedRow> rows, Dictionary<long, string> siteOf, IReadOnlyDictionary<long, SourceRow> places) =>
    [
        // A row that is no longer there is of someone who was erased a moment ago; the facts that still count the person are replaced within a second.
        .. rows.Where(row => places.ContainsKey(row.Row)).OrderBy(row => siteOf[row.Row], StringComparer.Ordinal).ThenBy(row => row.Role).ThenBy(row => row.Row).Select(row => new CountedRow
        {
            Version = version,
            Role = row.Role,
            Counted = Statistics.Ratio.RoundedTo6Places(row.Counted),
            SiteCode = siteOf[row.Row],
            Row = places[row.Row],
            LeansOn = [.. row.LeansOn.Where(places.ContainsKey).Select(id => places[id])],
        }),
    ];
}
