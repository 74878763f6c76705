using Mhep.Data.Analytics.Suppression;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>
/// Decides which groups beside each other are shown, so that none that is hidden can be told from the others. It is taken that somebody knows the
/// exact sum of all groups, as from another way of telling the same clients apart, the rule, and which groups the rule alone hid.
/// </summary>
/// <param name="rule">The rule.</param>
internal sealed class SubgroupProtection(SuppressionRule rule)
{
    /// <summary>Whether each group is shown.</summary>
    /// <param name="groups">Counted exactly; of a count, all denominators are null.</param>
    public IReadOnlyList<bool> Shown(IReadOnlyList<(int Numerator, int? Denominator)> groups)
    {
        var shown = groups.Select(Passes).ToArray();
        while (AtRisk(groups, shown))
        {
            // The smallest that is shown tells least to hide, and hides most: its neighbours are larger and rounded by as much.
            var next = Enumerable.Range(0, shown.Length).Where(index => shown[index])
                .OrderBy(index => groups[index].Denominator ?? groups[index].Numerator).Append(-1).First();
            if (next < 0) break;
            shown[next] = false;
        }

        return shown;
    }

    private bool Passes((int Numerator, int? Denominator) group) =>
        group.Denominator is { } denominator ? rule.Rate(group.Numerator, denominator) is not null : rule.Count(group.Numerator) is not null;

    private bool AtRisk(IReadOnlyList<(int Numerator, int? Denominator)> groups, bool[] shown) =>
        IsPartAtRisk([.. groups.Select(group => group.Numerator)], groups, shown)
        || (groups.Any(group => group.Denominator is not null) && IsPartAtRisk([.. groups.Select(group => group.Denominator.GetValueOrDefault())], groups, shown));

    private bool IsPartAtRisk(int[] counts, IReadOnlyList<(int Numerator, int? Denominator)> groups, bool[] shown)
    {
        var sum = counts.Sum(count => (long)count);
        var bounds = counts.Select((count, index) => BoundsOf(count, shown[index], Passes(groups[index]), sum)).ToArray();
        var (least, greatest) = (bounds.Sum(bound => bound.Least), bounds.Sum(bound => bound.Greatest));
        for (var index = 0; index < counts.Length; index++)
        {
            // What the rule hid must keep its feasible values; what was held back for its sake was not hidden for being few.
            if (shown[index] || Passes(groups[index]) || rule.Count(counts[index]) is not null) continue;
            var from = Math.Max(bounds[index].Least, sum - (greatest - bounds[index].Greatest));
            var to = Math.Min(bounds[index].Greatest, sum - (least - bounds[index].Least));
            if (to - from + 1 < rule.LeastFeasible) return true;
        }

        return false;
    }

    private (long Least, long Greatest) BoundsOf(int count, bool isShown, bool passes, long sum)
    {
        if (isShown) return rule.CountsOf(rule.Count(count).GetValueOrDefault());
        return !passes && rule.Count(count) is null ? (1, rule.SmallestShown - 1) : (0, sum);
    }
}
