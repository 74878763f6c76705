using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Access;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>
/// Comparisons for one caller, from the exact facts that the caller sees. Equal questions, such as those of all sites of a page about
/// one group, are answered once.
/// </summary>
/// <param name="visible">What the caller sees.</param>
internal sealed class PeerAnswers(VisibleFacts visible)
{
    /// <summary>The contract's sentence: what no comparison accounts for.</summary>
    internal const string Adjustment = "not adjusted for clients or local jobs";

    /// <summary>A group of fewer providers is shown to nobody but those who may see exact values of all of it.</summary>
    private const int LeastProviders = 5;

    private readonly PeerComparer _comparer = new(visible.Facts);
    private readonly Dictionary<string, PeerComparison?> _answers = new(StringComparer.Ordinal);

    /// <summary>The sites whose exact facts the caller sees, in code order.</summary>
    public IReadOnlyList<SiteFacts> Sites => visible.Facts.Sites;

    /// <summary>The days of a request for a group; null where nothing is known that could say which are meant.</summary>
    public Period? PeriodOf(IReadOnlyList<SiteFacts> sites, PeriodRequest request) => _comparer.PeriodOf(sites, request);

    /// <summary>Compares the units of a group; null where nothing is known that could say which days are meant.</summary>
    /// <param name="measure">What to compare.</param>
    /// <param name="request">The days.</param>
    /// <param name="unit">What is compared with its like.</param>
    /// <param name="sites">The group.</param>
    /// <param name="group">The group in words, and whether the caller sees exact figures of all that are in it.</param>
    public PeerComparison? Of(
        MeasureKey measure, PeriodRequest request, PerformanceUnit unit, IReadOnlyList<SiteFacts> sites, (string Words, bool IsWhole) group)
    {
        var key = string.Join('/', sites.Select(site => site.Code).Prepend(group.Words));
        if (_answers.TryGetValue(key, out var known)) return known;
        var answer = PeriodOf(sites, request) is { } period ? Compare(measure, period, unit, sites, group) : null;
        _answers.Add(key, answer);
        return answer;
    }

    private PeerComparison Compare(
        MeasureKey measure, Period period, PerformanceUnit unit, IReadOnlyList<SiteFacts> sites, (string Words, bool IsWhole) group)
    {
        var isEachSpecialistSeen = true;
        var figures = _comparer.Compare(measure, period, unit, sites, each =>
        {
            var isSeen = each.Specialist is null || visible.Show(each).EmploymentSpecialist is not null;
            isEachSpecialistSeen &= isSeen;
            return isSeen;
        });
        var comparison = new PeerComparison
        {
            Measure = measure,
            Period = period,
            Unit = unit,
            Group = group.Words,
            PerFte = MeasureCatalogue.Find(measure).Unit == MeasureUnit.Count,
            PeerCount = 0,
            Status = ValueStatus.Suppressed,
            Adjustment = Adjustment,
            Positions = [],
            Benchmarks = ComparedBenchmarks.Of(measure, period),
            Notes = ["Too few to tell: fewer than five providers can be compared."],
        };
        if (unit is PerformanceUnit.Programme or PerformanceUnit.PolicyFocus)
            return comparison with { Status = ValueStatus.NotApplicable, Notes = ["The programme and a policy focus have no peers: ask for SITE, PROVIDER or EMPLOYMENT_SPECIALIST."] };

        // Quartiles of specialists whom the caller does not see would say of them what their figures may not.
        var isTooFew = figures.PeerCount > 0 && (!isEachSpecialistSeen || (!group.IsWhole && figures.ProviderCount < LeastProviders));
        return isTooFew ? comparison : Fill(comparison, figures);
    }

    private PeerComparison Fill(PeerComparison comparison, PeerFigures<UnitFigures> figures) => comparison with
    {
        Status = figures.Status,
        PeerCount = figures.PeerCount,
        Minimum = figures.Minimum,
        LowerQuartile = figures.LowerQuartile,
        Median = figures.Median,
        UpperQuartile = figures.UpperQuartile,
        Maximum = figures.Maximum,
        Pooled = figures.Pooled,
        MeanOfUnits = figures.MeanOfUnits,
        Positions = [.. figures.Places.Select(Position)],
        Funnel = figures.Funnel,
        Shrinkage = figures.Shrinkage,
        Notes = figures.Notes,
    };

    private PeerPosition Position(PeerPlace<UnitFigures> place)
    {
        var shown = visible.Show(place.Unit);
        return new PeerPosition
        {
            Provider = shown.Provider,
            Site = shown.Site,
            EmploymentSpecialist = shown.EmploymentSpecialist,
            Value = place.Value,
            Interval = place.Interval,
            Percentile = place.Percentile,
            Rank = place.Rank,
            FunnelZone = (FunnelZone?)place.Zone,
            AdjustedFunnelZone = (FunnelZone?)place.AdjustedZone,
            RoomForImprovement = place.RoomForImprovement,
            Shrunk = place.Shrunk,
        };
    }
}
