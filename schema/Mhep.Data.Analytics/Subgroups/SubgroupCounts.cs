using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>
/// How many of each group a measure counts over some sites, for every way of telling clients apart. The measure's own rule counts, and each
/// thing it counts is put into the group of the client's row that it came from: the groups add up to the measure.
/// </summary>
/// <param name="measure">A measure of <see cref="IsCounted"/>.</param>
/// <param name="days">The days.</param>
/// <param name="consentedOnly">Only people who agreed to evaluation, in groups of a closed list.</param>
internal sealed class SubgroupCounts(Measure measure, DateRange days, bool consentedOnly)
{
    private readonly MeasureRule _rule = MeasureRules.Find(measure.Key);
    private readonly Dictionary<Subgroup, (int Numerator, int Denominator)> _groups = [];
    private readonly List<Figure> _figures = [];
    private readonly Dictionary<string, long> _providers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is counted.</summary>
    public Measure Measure => measure;

    /// <summary>Of each provider that anybody counted is a client of: what it has of the count, or of what the rate is of.</summary>
    public IReadOnlyCollection<long> OfProviders => _providers.Values;

    /// <summary>What is known of the measure at the sites together, from client-level returns alone.</summary>
    public ValueStatus Known => MeasureRule.StatusOver(_figures);

    /// <summary>Of a rate; a count has no denominator.</summary>
    public bool IsRate => measure.Unit == MeasureUnit.Rate;

    /// <summary>The groups that any row is in, in order.</summary>
    /// <param name="by">What clients are told apart by.</param>
    public IReadOnlyList<(Subgroup Group, int Numerator, int Denominator)> Of(SubgroupBy by) =>
        [.. _groups.Where(group => group.Key.By == by).OrderBy(group => group.Key.Place).Select(group => (group.Key, group.Value.Numerator, group.Value.Denominator))];

    /// <summary>
    /// Whether a measure has subgroups: rates of a cohort, and counts of what happened to clients. The caseload counts people, who may have
    /// several rows; the rate of two flows has no people of its own; contacts with employers are nobody's.
    /// </summary>
    public static bool IsCounted(Measure measure) => measure switch
    {
        { Key: MeasureKey.EmployerContacts or MeasureKey.CaseloadInWorkShare } => false,
        { Unit: MeasureUnit.Count } => measure.Additive,
        _ => measure.Basis == RateBasis.Cohort,
    };

    /// <summary>Adds a site.</summary>
    /// <param name="site">Traced facts, of client-level returns alone: totals say nothing of groups.</param>
    /// <param name="traits">What each client's row of the site says, by the row's id.</param>
    public void Add(SiteFacts site, IReadOnlyDictionary<long, ClientTraits> traits)
    {
        var unit = UnitFacts.Of(site);
        var figure = _rule.Of(unit, days);
        _figures.Add(figure);

        // Across providers only what is wholly known is counted: part of a year would look like less of it.
        if (consentedOnly && figure.Known != ValueStatus.Exact) return;
        var rows = new TracedRows();
        _rule.Trace(unit, days, rows);
        foreach (var row in rows.All)
        {
            var about = traits.TryGetValue(row.Row, out var own) ? own : traits[row.LeansOn.First(traits.ContainsKey)];
            if (consentedOnly && !about.ConsentToEvaluation) continue;
            _providers[site.Description.ProviderCode] = _providers.GetValueOrDefault(site.Description.ProviderCode) + (IsRate == (row.Role == LineageRole.Denominator) ? 1 : 0);
            foreach (var by in Enum.GetValues<SubgroupBy>()) Count(Subgroup.Of(by, about), row.Role);
        }
    }

    private void Count(Subgroup group, LineageRole role)
    {
        var listed = consentedOnly ? group.OfClosedList() : group;
        var (numerator, denominator) = _groups.GetValueOrDefault(listed);
        _groups[listed] = role == LineageRole.Denominator ? (numerator, denominator + 1) : (numerator + 1, denominator);
    }
}
