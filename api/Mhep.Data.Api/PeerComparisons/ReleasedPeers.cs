using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;
using PolicyFocus = Mhep.Data.Schema.Sites.PolicyFocus;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>Comparisons for those who do not see the exact figures of a whole policy focus: by released cells, with their own sites as of now.</summary>
/// <param name="visible">What the caller sees.</param>
internal sealed class ReleasedPeers(VisibleFacts visible)
{
    /// <summary>
    /// The policy focus that some sites are all of; null where there was no release, where exact figures answer, and where the sites are not a
    /// group of which cells are released.
    /// </summary>
    /// <param name="asked">The sites that were asked about.</param>
    public PolicyFocus? GroupOf(IReadOnlyList<Site> asked)
    {
        if (visible.Released.ReleaseId == 0 || asked.Count == 0 || asked.All(site => site.Facts is not null)) return null;
        if (!asked.All(site => site.Facts is not null || site.ShowsReleasedCells)) return null;
        var focus = asked[0].PolicyFocus;
        return asked.All(site => site.PolicyFocus == focus) && asked.Count == visible.Sites.Count(site => site.PolicyFocus == focus) ? focus : null;
    }

    /// <summary>Compares the sites of a policy focus.</summary>
    public PeerComparison Of(MeasureKey measure, Period period, PolicyFocus focus, IReadOnlyList<Site> sites, string words)
    {
        var question = new PerformanceQuestion { Measures = [measure], Period = PeriodRequest.Range(period.Start, period.End) };
        var figures = new VisibleFigures(visible);
        var values = sites.Select(site => new PeerValue<Site>
        {
            Unit = site,
            Code = site.Code,
            ProviderCode = site.Provider.Code,
            Value = figures.OfSite(site, question)![0].Values[0],
        }).ToList();
        var compared = ReleasedComparing.Of(MeasureCatalogue.Find(measure), visible.Released.OfGroup(focus, measure, period), values);
        return new PeerComparison
        {
            Measure = measure,
            Period = period,
            Unit = PerformanceUnit.Site,
            Group = words,
            PerFte = false,
            PeerCount = compared.PeerCount,
            Status = compared.Status,
            Adjustment = PeerAnswers.Adjustment,
            ReleasedAt = visible.Released.ReleasedAt,
            LowerQuartile = compared.LowerQuartile,
            Median = compared.Median,
            UpperQuartile = compared.UpperQuartile,
            Pooled = compared.Pooled,
            MeanOfUnits = compared.MeanOfUnits,
            Positions = [.. compared.Places.Select(Position)],
            Benchmarks = ComparedBenchmarks.Of(measure, period),
            Funnel = compared.Funnel,
            Notes = compared.Notes,
        };
    }

    private static PeerPosition Position(PeerPlace<Site> place) => new()
    {
        Provider = place.Unit.Provider,
        Site = place.Unit,
        Value = place.Value,
        Interval = place.Interval,
        Percentile = place.Percentile,
        Rank = place.Rank,
        FunnelZone = (FunnelZone?)place.Zone,
    };
}
