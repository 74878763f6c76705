using Mhep.Data.Analytics.Lineage;

namespace Mhep.Data.Analytics.Performance;

/// <summary>Full-time equivalents in post, day by day.</summary>
internal static class FullTimeEquivalents
{
    /// <summary>
    /// Full-time equivalent x days in post of a specialist, or of all of a site's specialists; null where it is not known of someone in
    /// post on one of the days.
    /// </summary>
    /// <param name="unit">The specialist or the site.</param>
    /// <param name="days">The days.</param>
    public static decimal? Days(UnitFacts unit, DaySet days)
    {
        if (unit.Owner is { } owner) return unit.Record.Posts[owner].FteDays(days);
        var sum = 0m;
        foreach (var post in unit.Record.Posts)
        {
            if (!post.IsKnown) continue;
            if (post.FteDays(days) is not { } known) return null;
            sum += known;
        }

        return sum;
    }

    /// <summary>The rows that say who was in post, as parts of a denominator.</summary>
    /// <param name="post">A specialist's time in post.</param>
    /// <param name="days">The days.</param>
    /// <param name="unit">How many days are one in the denominator: 7 for weeks.</param>
    /// <param name="rows">Where they go.</param>
    public static void Trace(TimeInPost post, DaySet days, int unit, TracedRows rows)
    {
        foreach (var (stretch, fte, row) in post.Stretches)
        {
            var inPost = days.Within(stretch).DayCount;
            if (inPost > 0) rows.Add(LineageRole.Denominator, fte.GetValueOrDefault() * inPost / unit, new Trail(row));
        }
    }
}
