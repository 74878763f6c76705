using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>
/// Groups of clients across providers for evaluators: of people who agreed to evaluation alone, a closed set of cells that is made once a release.
/// </summary>
public static class ReleasedSubgroups
{
    /// <summary>
    /// What can be asked for, by financial year. Not cumulative rates, whose growth from one year to the next would tell of the year, and not the two
    /// bands of hours, which add up to a measure that is released.
    /// </summary>
    public static IReadOnlyList<MeasureKey> Measures { get; } =
    [
        MeasureKey.Referrals, MeasureKey.Engagements, MeasureKey.FirstJobStarts, MeasureKey.Sustained6Weeks, MeasureKey.Sustained13Weeks, MeasureKey.Sustained26Weeks,
        MeasureKey.ReferralToEngagement90DaysRate, MeasureKey.Employment12MonthsRate, MeasureKey.Sustained13WeeksOfDueRate, MeasureKey.JobStarts16HoursOrMoreShare,
    ];

    /// <summary>The cells of a release, of one version of the facts.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="reader">Reads its rows.</param>
    /// <param name="rule">The rule; whether it may be laxer than the default was decided before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReleasedSubgroup>> MakeAsync(
        Facts facts, SubgroupReader reader, SuppressionRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(rule);
        rule.RequireSense();
        if (facts.Sites.Min(site => site.Record.FirstReturnDay) is not { } first || facts.LastReturnDay is not { } last) return [];
        var cells = new List<ReleasedSubgroup>();
        foreach (var focus in facts.Sites.GroupBy(site => site.Description.PolicyFocus))
        {
            var asked = new List<(FinancialYear Year, SubgroupCounts Counts)>();
            for (var year = FinancialYear.Containing(first); year.First <= last; year = FinancialYear.Containing(year.Last.AddDays(1)))
                asked.AddRange(Measures.Select(measure => (year, new SubgroupCounts(MeasureCatalogue.Find(measure), year.Days, consentedOnly: true))));
            var codes = focus.Select(site => site.Code).ToHashSet(StringComparer.Ordinal);
            await reader.CountAsync(facts.DataVersion, codes, asked.ConvertAll(each => each.Counts), cancellationToken);
            cells.AddRange(asked.SelectMany(each => CellsOf(focus.Key, each.Year, each.Counts, rule)));
        }

        return cells;
    }

    /// <summary>The comparison that the cells of a question make; MISSING where there are none.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="by">What clients are told apart by.</param>
    /// <param name="year">The financial year.</param>
    /// <param name="cells">Its cells in the newest release.</param>
    /// <param name="releasedAt">When that was made; null: never.</param>
    public static SubgroupComparison Compare(MeasureKey measure, SubgroupBy by, FinancialYear year, IReadOnlyList<ReleasedSubgroup> cells, DateTimeOffset? releasedAt)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var all = cells.Any(cell => cell.IsSuppressed) ? null : cells.Sum(cell => cell.Denominator ?? cell.Numerator);
        SubgroupFigure Named(string name) => cells.FirstOrDefault(cell => cell.Group == name) is { } cell
            ? Rounded(cell, all)
            : new SubgroupFigure { Group = name, Status = cells.Count == 0 ? ValueStatus.Missing : ValueStatus.Rounded, Value = cells.Count == 0 || cells[0].Denominator is not null ? null : 0 };
        var groups = cells.Where(cell => cell.Group is not (Subgroup.NotKnown or Subgroup.Blank)).Select(cell => Rounded(cell, all)).ToList();
        var comparison = new SubgroupComparison
        {
            Measure = MeasureCatalogue.Find(measure),
            By = by,
            Period = CalendarPeriods.Whole(year.Days),
            Status = cells.Count == 0 ? ValueStatus.Missing : ValueStatus.Rounded,
            Groups = groups,
            NotKnown = Named(Subgroup.NotKnown),
            LeftBlank = Named(Subgroup.Blank),
            MissingShare = all is { } people and > 0 ? Ratio.Of(cells.Where(cell => cell.Group is Subgroup.NotKnown or Subgroup.Blank).Sum(cell => cell.Denominator ?? cell.Numerator) ?? 0, people)?.Rounded : null,
            Differences = SubgroupComparing.DifferencesOf(groups),
            ReleasedAt = releasedAt,
            Notes = [],
        };
        return comparison with { Notes = [.. NotesOn(cells), .. SubgroupComparing.NotesOn(comparison)] };
    }

    private static IEnumerable<string> NotesOn(IReadOnlyList<ReleasedSubgroup> cells)
    {
        yield return "Only of people who agreed to evaluation; rounded to the nearest 5, so that groups need not add up.";
        if (cells.Count == 0) yield return "Nothing was released of this: it is not among the measures that are, or too few agreed, or one or two providers have most of them.";
        if (cells.Any(cell => cell.IsSuppressed)) yield return "A group is hidden, of 1 to 7 people or so that such a one cannot be told: no group has a share then, and a hidden one no difference.";
    }

    /// <summary>The cells of one measure in one year; none where fewer providers are in it than the rule asks for, or one or two have too much of it.</summary>
    internal static IEnumerable<ReleasedSubgroup> CellsOf(PolicyFocus focus, FinancialYear year, SubgroupCounts counts, SuppressionRule rule)
    {
        if (counts.OfProviders.Count < rule.LeastProviders || rule.IsDominated(counts.OfProviders)) yield break;
        foreach (var by in Enum.GetValues<SubgroupBy>())
        {
            var groups = counts.Of(by);
            var shown = new SubgroupProtection(rule).Shown([.. groups.Select(group => (group.Numerator, counts.IsRate ? group.Denominator : (int?)null))]);
            foreach (var ((group, numerator, denominator), isShown) in groups.Zip(shown))
            {
                yield return new ReleasedSubgroup
                {
                    PolicyFocus = focus,
                    Measure = counts.Measure.Key,
                    Year = year,
                    By = by,
                    Group = group.Name,
                    Numerator = isShown ? rule.Count(numerator) : null,
                    Denominator = isShown && counts.IsRate ? rule.Count(denominator) : null,
                };
            }
        }
    }

    /// <summary>Every part of a suppressed group is null.</summary>
    private static SubgroupFigure Rounded(ReleasedSubgroup cell, int? all) => cell.IsSuppressed
        ? new SubgroupFigure { Group = cell.Group, Status = ValueStatus.Suppressed }
        : new SubgroupFigure
        {
            Group = cell.Group,
            Status = ValueStatus.Rounded,
            Value = (cell.Denominator is { } under ? Ratio.Of(cell.Numerator!.Value, under) : Ratio.Of(cell.Numerator!.Value))?.Rounded,
            Numerator = cell.Numerator,
            Denominator = cell.Denominator,
            Interval = cell.Denominator is > 0 and { } of ? Wilson.Of(cell.Numerator!.Value, of) : null,
            Share = all is { } people ? Ratio.Of(cell.Denominator ?? cell.Numerator!.Value, people)?.Rounded : null,
        };
}
