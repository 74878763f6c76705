using Mhep.Data.Analytics.Benchmarks;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Peers;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.PeerComparisons;

/// <summary>
/// Comparisons for those who do not see the exact figures of a whole group: by released cells, with their own sites as of now; where the group
/// is not shown, by the cells of a circle that they are in; else their own sites alone, with what there is to look at instead.
/// </summary>
/// <param name="visible">What the caller sees.</param>
internal sealed class ReleasedPeers(VisibleFacts visible)
{
    private const string Instead =
        "Published figures are in `benchmarks`, your own past in `personalBest` and `changeOverTime`, and services to talk to in `similarServices`.";

    private const string OwnAreIncluded = "The figures of the group include your own sites, as they were released.";

    private readonly VisibleFigures _figures = new(visible);

    /// <summary>Compares the sites of a group.</summary>
    public PeerComparison Of(ReleasedQuestion question)
    {
        var measure = MeasureCatalogue.Find(question.Measure);
        if (question.Asked.Any(site => site is { Facts: null, ShowsReleasedCells: false }))
            return Nothing(question, ValueStatus.Missing, "Your role has no figures of other services to compare with.");
        if (question.Unit == PerformanceUnit.Provider) return Nothing(question, ValueStatus.Missing, "Figures are released of sites and of groups of sites, not of providers: ask for SITE.");
        var isComparable = measure.Unit is MeasureUnit.Count || measure is { Unit: MeasureUnit.Rate, Basis: RateBasis.Cohort };
        var group = question.IsNarrowed ? null : GroupOf(question);
        if (isComparable && (question.Circle is not null || group is not { Status: ValueStatus.Rounded }) && CircleOf(question) is { } circle) return InCircle(question, measure, circle);
        if (isComparable && question.Circle is not null) return Nothing(question, ValueStatus.Missing, "You are in no circle of that name that has three members or more.");
        if (isComparable && group is null) return Nothing(question, ValueStatus.Missing, WhyMissing(question));
        var compared = ReleasedComparing.Of(measure, group, [.. question.Asked.Select(site => ValueOf(site, question))]);
        if (compared.Status == ValueStatus.Suppressed) return Nothing(question, ValueStatus.Suppressed, compared.Notes[0]);
        return Blank(question, compared.Status) with
        {
            PeerCount = compared.PeerCount,
            LowerQuartile = compared.LowerQuartile,
            Median = compared.Median,
            UpperQuartile = compared.UpperQuartile,
            Pooled = compared.Pooled,
            MeanOfUnits = compared.MeanOfUnits,
            Positions = [.. compared.Places.Select(Position)],
            Funnel = compared.Funnel,
            Notes = question.Asked.Any(site => site.Facts is not null) ? [.. compared.Notes, OwnAreIncluded] : compared.Notes,
        };
    }

    /// <summary>The cell of the sites that were asked about; null where they are not a group of which cells are released, and where there is none of these days.</summary>
    private ReleasedCell? GroupOf(ReleasedQuestion question)
    {
        var asked = question.Asked;
        if (asked.Count == 0) return null;
        var focus = asked[0].PolicyFocus;
        if (asked.Any(site => site.PolicyFocus != focus)) return null;
        var all = visible.Sites.Where(site => site.PolicyFocus == focus).ToList();
        if (asked.Count == all.Count) return visible.Released.OfGroup(focus, region: null, question.Measure, question.Period);
        return asked[0].Region is { } region && asked.All(IsThere) && asked.Count == all.Count(IsThere)
            ? visible.Released.OfGroup(focus, region, question.Measure, question.Period)
            : null;

        bool IsThere(Site site) => string.Equals(site.Region, region, StringComparison.OrdinalIgnoreCase);
    }

    private string WhyMissing(ReleasedQuestion question)
    {
        if (visible.Released.ReleaseId == 0) return "Nothing was released yet.";
        return question.IsNarrowed || question.Asked.Select(site => site.PolicyFocus).Distinct().Skip(1).Any()
            ? "Nothing is released of such a group: ask for all services of one policy focus, or for those of one region."
            : "Nothing was released of this group for these days: ask for all services of a policy focus, or those of one region, and for a quarter or a financial year.";
    }

    private CircleView? CircleOf(ReleasedQuestion question) => question.Circle is { } name
        ? visible.Circles.FirstOrDefault(circle => string.Equals(circle.Name, name, StringComparison.OrdinalIgnoreCase))
        : visible.Circles.FirstOrDefault(circle => question.Asked.Any(site => site.Facts is null && circle.Find(site.Provider.Code) is not null));

    private PeerComparison InCircle(ReleasedQuestion question, Measure measure, CircleView circle)
    {
        var sites = question.Asked.Where(site => circle.Find(site.Provider.Code) is not null).ToList();
        var values = sites.ConvertAll(site => ValueOf(site, question));
        var compared = CircleComparing.Of(measure, values);
        return Blank(question, compared.Status) with
        {
            Group = $"{question.Words}, members of the circle '{circle.Name}'",
            PeerCount = compared.PeerCount,
            LowerQuartile = compared.LowerQuartile,
            Median = compared.Median,
            UpperQuartile = compared.UpperQuartile,
            Pooled = compared.Pooled,
            MeanOfUnits = compared.MeanOfUnits,
            Positions = [.. compared.Places.Select(place => circle.ByLetter && place.Unit.Facts is null
                ? Position(place) with { Site = null, Provider = null, Letter = circle.LetterOf(place.Unit, sites) }
                : Position(place)).OrderBy(position => position.Letter ?? position.Site!.Code, StringComparer.Ordinal)],
            Notes = compared.Notes,
        };
    }

    /// <summary>Own sites with their values, and no place.</summary>
    private PeerComparison Nothing(ReleasedQuestion question, ValueStatus status, string why) => Blank(question, status) with
    {
        Positions = question.Unit != PerformanceUnit.Site ? [] : [.. question.Asked.Where(site => site.Facts is not null)
            .Select(site => new PeerPosition { Provider = site.Provider, Site = site, Value = ValueOf(site, question).Value })],
        Notes = [why, Instead],
    };

    private PeerComparison Blank(ReleasedQuestion question, ValueStatus status) => new()
    {
        Measure = question.Measure,
        Period = question.Period,
        Unit = question.Unit,
        Group = question.Words,
        PerFte = false,
        PeerCount = 0,
        Status = status,
        Adjustment = PeerAnswers.Adjustment,
        ReleasedAt = visible.Released.ReleasedAt,
        Positions = [],
        Benchmarks = ComparedBenchmarks.Of(question.Measure, question.Period),
        Notes = [],
    };

    private PeerValue<Site> ValueOf(Site site, ReleasedQuestion question) => new()
    {
        Unit = site,
        Code = site.Code,
        ProviderCode = site.Provider.Code,
        Value = _figures.OfSite(site, new PerformanceQuestion
        {
            Measures = [question.Measure],
            Period = PeriodRequest.Range(question.Period.Start, question.Period.End),
        })![0].Values[0],
    };

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
