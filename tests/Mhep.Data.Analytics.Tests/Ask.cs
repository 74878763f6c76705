using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Tests;

/// <summary>Questions about one value or one series.</summary>
internal static class Ask
{
    public static MeasureValue Value(this SiteFacts site, MeasureKey measure, string from, string to, TargetScenario scenario = TargetScenario.Medium) =>
        Assert.Single(site.Series(measure, from, to, Grain.WholePeriod, scenario));

    public static IReadOnlyList<MeasureValue> Series(
        this SiteFacts site, MeasureKey measure, string from, string to, Grain grain, TargetScenario scenario = TargetScenario.Medium) =>
        Assert.Single(Figures(site).OfSite(site, Question(measure, from, to, grain, scenario))).Values;

    public static MeasureValue Value(this SpecialistFacts specialist, MeasureKey measure, string from, string to) =>
        Assert.Single(Assert.Single(Figures(specialist.Site).OfSpecialist(specialist, Question(measure, from, to))).Values);

    public static MeasureValue Value(this Facts facts, MeasureKey measure, string from, string to) =>
        Assert.Single(Assert.Single(new PerformanceFigures(facts).OfSites(facts.Sites, Question(measure, from, to))).Values);

    /// <summary>The value as it would be written, so that trailing zeros show; null where there is none.</summary>
    public static string? Text(this MeasureValue value) => value.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Facts Together(params IEnumerable<SiteBuilder> sites) => new(1, sites.Select(site => site.Build()));

    public static PerformanceQuestion Question(
        MeasureKey measure, string from, string to, Grain grain = Grain.WholePeriod, TargetScenario scenario = TargetScenario.Medium) => new()
        {
            Measures = [measure],
            Period = PeriodRequest.Range(Days.Day(from), Days.Day(to)),
            Grain = grain,
            Scenario = scenario,
        };

    public static PerformanceFigures Figures(SiteFacts site) => new(new Facts(1, [site]));
}
