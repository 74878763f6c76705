using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>Puts counted groups beside each other, exactly: for the provider whose clients they are.</summary>
internal static class SubgroupComparing
{
    /// <summary>A rate of fewer people is noise: it is shown, and said to be too few.</summary>
    private const int FewPeople = 8;

    /// <summary>From this share on, those of whom nothing is known may turn any difference round.</summary>
    private const decimal MuchMissing = 0.1m;

    /// <summary>The comparison.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="by">What clients are told apart by.</param>
    /// <param name="period">The days.</param>
    /// <param name="counts">Counted over the sites.</param>
    public static SubgroupComparison Of(Measure measure, SubgroupBy by, Period period, SubgroupCounts counts)
    {
        var known = counts.Known;
        var isKnown = known is ValueStatus.Exact or ValueStatus.Partial;
        var rows = isKnown ? counts.Of(by) : [];
        var all = rows.Sum(row => counts.IsRate ? row.Denominator : row.Numerator);
        SubgroupFigure FigureOf(string group, int numerator, int denominator) => !isKnown
            ? new SubgroupFigure { Group = group, Status = known }
            : Exact(group, known, numerator, counts.IsRate ? denominator : null, all);
        SubgroupFigure Named(string name)
        {
            var (_, numerator, denominator) = rows.FirstOrDefault(row => row.Group.Name == name);
            return FigureOf(name, numerator, denominator);
        }

        var groups = rows.Where(row => row.Group.IsKnown).Select(row => FigureOf(row.Group.Name, row.Numerator, row.Denominator)).ToList();
        var (notKnown, blank) = (Named(Subgroup.NotKnown), Named(Subgroup.Blank));
        var comparison = new SubgroupComparison
        {
            Measure = measure,
            By = by,
            Period = period,
            Status = known,
            Groups = groups,
            NotKnown = notKnown,
            LeftBlank = blank,
            MissingShare = all == 0 ? null : Ratio.Of(PeopleIn(notKnown) + PeopleIn(blank), all)?.Rounded,
            Differences = counts.IsRate ? DifferencesOf(groups) : [],
            Notes = [],
        };
        return comparison with { Notes = [.. NotesOn(comparison)] };
    }

    /// <summary>Each group but the largest against the largest; none where any part is not shown.</summary>
    /// <param name="groups">Groups of a rate of which something is known.</param>
    public static IReadOnlyList<SubgroupDifference> DifferencesOf(IReadOnlyList<SubgroupFigure> groups)
    {
        if (groups.Where(group => group.Denominator > 0).MaxBy(group => group.Denominator) is not { } largest) return [];
        return [.. groups.Where(group => group != largest).Select(group => new SubgroupDifference
        {
            Group = group.Group,
            ComparedWith = largest.Group,
            Difference = group is { Numerator: { } x, Denominator: { } n and > 0 }
                ? Ratio.RoundedTo6Places(((decimal)x / n) - ((decimal)largest.Numerator!.Value / largest.Denominator!.Value))
                : null,
            Interval = group is { Numerator: { } over, Denominator: { } under and > 0 }
                ? Newcombe.Of(over, under, largest.Numerator!.Value, largest.Denominator!.Value)
                : null,
        })];
    }

    /// <summary>What holds of every comparison of groups, and of this one.</summary>
    /// <param name="comparison">The comparison.</param>
    public static IEnumerable<string> NotesOn(SubgroupComparison comparison)
    {
        yield return "Not adjusted for what else differs between the groups, such as diagnosis or local jobs.";
        if (comparison.MissingShare >= MuchMissing)
            yield return string.Create(CultureInfo.InvariantCulture, $"Of {comparison.MissingShare.Value * 100:0.#}% nothing is known: they may turn a difference round.");
        if (comparison.Groups.Any(group => group.Denominator < FewPeople)) yield return "Too few to tell: a group has fewer than 8 people.";
        var tried = comparison.Differences.Count(difference => difference.Interval is not null);
        if (tried > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"{tried} differences are looked at: by chance alone, 1 in 20 passes for one.");
    }

    private static int PeopleIn(SubgroupFigure figure) => figure.Denominator ?? figure.Numerator ?? 0;

    private static SubgroupFigure Exact(string group, ValueStatus known, int numerator, int? denominator, int all)
    {
        var value = denominator is { } under ? Ratio.Of(numerator, under) : Ratio.Of(numerator);
        return new SubgroupFigure
        {
            Group = group,
            Status = value is null ? ValueStatus.NotApplicable : known,
            Value = value?.Rounded,
            Numerator = numerator,
            Denominator = denominator,
            Interval = denominator is > 0 and { } of && numerator <= of ? Wilson.Of(numerator, of) : null,
            Share = Ratio.Of(denominator ?? numerator, all)?.Rounded,
        };
    }
}
