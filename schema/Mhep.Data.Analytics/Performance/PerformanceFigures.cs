using System.Diagnostics;
using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Performance;

/// <summary>Answers questions about the performance of specialists, sites, providers, policy foci and the programme from one version of the facts.</summary>
/// <param name="facts">The facts.</param>
public sealed class PerformanceFigures(Facts facts)
{
    /// <summary>The most values that one question may ask for: units x measures x periods.</summary>
    public const int MaximumValues = 100_000;

    /// <summary>A site's series.</summary>
    /// <param name="site">One of the facts' sites.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<MeasureSeries> OfSite(SiteFacts site, PerformanceQuestion question) =>
        Answer([Group(UnitFacts.Of(site))], question)[0];

    /// <summary>A specialist's series.</summary>
    /// <param name="specialist">A specialist of one of the facts' sites.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<MeasureSeries> OfSpecialist(SpecialistFacts specialist, PerformanceQuestion question) =>
        Answer([Group(UnitFacts.Of(specialist))], question)[0];

    /// <summary>The series of several sites together, such as a provider's or all of a policy focus; each site is a unit of the sum.</summary>
    /// <param name="sites">Sites of the facts, each once.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<MeasureSeries> OfSites(IReadOnlyList<SiteFacts> sites, PerformanceQuestion question) =>
        Answer([Group([.. sites.Select(UnitFacts.Of)])], question)[0];

    /// <summary>Series for each unit among some sites, in code order, policy foci in the order of their list; the programme is one unit also where there are no sites.</summary>
    /// <param name="by">The kind of unit.</param>
    /// <param name="sites">The sites that count, for a whole programme <see cref="Facts.Sites"/>.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<UnitFigures> By(PerformanceUnit by, IReadOnlyList<SiteFacts> sites, PerformanceQuestion question)
    {
        var inOrder = sites.OrderBy(site => site.Code, StringComparer.Ordinal).ToList();
        var units = UnitsOf(by, inOrder).ToList();
        var answers = Answer(units.ConvertAll(unit => unit.Group), question);
        return [.. units.Zip(answers, (unit, series) => unit.Unit with { Series = series })];
    }

    /// <summary>Series for each of some specialists, in the order given.</summary>
    /// <param name="specialists">Specialists of the facts' sites.</param>
    /// <param name="question">What is asked.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public IReadOnlyList<UnitFigures> BySpecialist(IReadOnlyList<SpecialistFacts> specialists, PerformanceQuestion question)
    {
        var units = SpecialistUnits(specialists).ToList();
        var answers = Answer(units.ConvertAll(unit => unit.Group), question);
        return [.. units.Zip(answers, (unit, series) => unit.Unit with { Series = series })];
    }

    /// <summary>Refuses a question that asks for more than <see cref="MaximumValues"/>.</summary>
    /// <param name="values">Units x measures x periods.</param>
    /// <exception cref="MeasureRequestException">It does.</exception>
    public static void RequireAnswerable(long values)
    {
        if (values > MaximumValues) throw TooMany(values);
    }

    private IEnumerable<(UnitFigures Unit, UnitGroup Group)> SpecialistUnits(IEnumerable<SpecialistFacts> specialists) =>
        specialists.Select(specialist =>
            (new UnitFigures { Provider = ProviderOf(specialist.Site), Site = specialist.Site, Specialist = specialist, Series = [] },
                Group(UnitFacts.Of(specialist))));

    private IEnumerable<(UnitFigures Unit, UnitGroup Group)> UnitsOf(PerformanceUnit by, List<SiteFacts> sites) => by switch
    {
        PerformanceUnit.Programme => [(new UnitFigures { Series = [] }, Group([.. sites.Select(UnitFacts.Of)]))],
        PerformanceUnit.Provider => facts.Providers
            .Select(provider => (Provider: provider, Sites: sites.Where(provider.Sites.Contains).ToList()))
            .Where(item => item.Sites.Count > 0)
            .Select(item => (new UnitFigures { Provider = item.Provider, Series = [] }, Group([.. item.Sites.Select(UnitFacts.Of)]))),
        PerformanceUnit.PolicyFocus => sites.GroupBy(site => site.Description.PolicyFocus).OrderBy(focus => focus.Key)
            .Select(focus => (new UnitFigures { PolicyFocus = focus.Key, Series = [] }, Group([.. focus.Select(UnitFacts.Of)]))),
        PerformanceUnit.Site => sites.Select(site =>
            (new UnitFigures { Provider = ProviderOf(site), Site = site, Series = [] }, Group(UnitFacts.Of(site)))),
        PerformanceUnit.EmploymentSpecialist => SpecialistUnits(sites.SelectMany(site => site.Specialists)),
        _ => throw new UnreachableException(),
    };

    private ProviderFacts? ProviderOf(SiteFacts site) => facts.Provider(site.Description.ProviderCode);

    private UnitGroup Group(params IReadOnlyList<UnitFacts> units) => new(facts, units);

    private static List<IReadOnlyList<MeasureSeries>> Answer(List<UnitGroup> groups, PerformanceQuestion question)
    {
        if (question.Period.Days is { } fixedDays) CalendarPeriods.RequireGrainWithin(fixedDays, question.Grain);
        var days = groups.ConvertAll(group => group.DaysOf(question.Period));
        var values = days.Sum(each => each is { } known ? (long)CalendarPeriods.Count(known, question.Grain) : 0) * question.Measures.Count;
        RequireAnswerable(values);
        var answers = new List<IReadOnlyList<MeasureSeries>>(groups.Count);
        foreach (var (group, unitDays) in groups.Zip(days))
        {
            var periods = unitDays is { } known ? CalendarPeriods.Cut(known, question.Grain) : [];
            answers.Add([.. question.Measures.Select(MeasureCatalogue.Find).Select(measure => new MeasureSeries
            {
                Measure = measure,
                Values = [.. periods.Select(period => group.Value(measure, period, question.Scenario, question.PerFte))],
                RestatedByErasure = group.Units.Any(unit => unit.Site.RestatedByErasure),
            })]);
        }

        return answers;
    }

    private static MeasureRequestException TooMany(long values) => new(
        MeasureRequestErrors.TooManyValues,
        string.Create(CultureInfo.InvariantCulture,
            $"The question asks for {values:#,0} values (units x measures x periods); at most {MaximumValues:#,0} are answered. ")
        + "Narrow it: fewer measures, a coarser grain, a shorter period, or a filter on sites.");
}
