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
}
