using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>A specialist's days in post, each with one full-time equivalent: where spells overlap, the one that began later counts.</summary>
internal sealed class TimeInPost
{
    private readonly (DateRange Days, decimal? Fte, long Row)[] _stretches;

    private TimeInPost((DateRange Days, decimal? Fte, long Row)[] stretches, IReadOnlyList<SpellRow> spells)
    {
        _stretches = stretches;
        Days = DaySet.Of(stretches.Select(stretch => stretch.Days));
        IsKnown = spells.Count > 0;
        Start = IsKnown && spells.All(spell => spell.Start is not null) ? spells.Min(spell => spell.Start) : null;
        Leave = IsKnown && spells.All(spell => spell.Leave is not null) ? spells.Max(spell => spell.Leave) : null;
        Fte = stretches.Length == 0 ? null : stretches[^1].Fte;
    }

    /// <summary>Whether any spell is known; where none is, the specialist is taken to be there as long as the service.</summary>
    public bool IsKnown { get; }

    public DaySet Days { get; }

    /// <summary>The stretches in order, each with the stored row that says so.</summary>
    public IReadOnlyList<(DateRange Days, decimal? Fte, long Row)> Stretches => _stretches;

    /// <summary>First day in post of all; null where it is not known.</summary>
    public DateOnly? Start { get; }

    /// <summary>Last day in post of all; null where the post goes on or nothing is known.</summary>
    public DateOnly? Leave { get; }

    /// <summary>The newest full-time equivalent.</summary>
    public decimal? Fte { get; }

    public static TimeInPost From(IEnumerable<SpellRow> rows)
    {
        var spells = rows.Where(spell => DateRange.OrNone(spell.Start, spell.Leave) is not null)
            .OrderBy(spell => spell.Start ?? DateOnly.MinValue).ThenBy(spell => spell.Leave ?? DateOnly.MaxValue).ThenBy(spell => spell.Fte)
            .ToList();
        var stretches = new List<(DateRange, decimal?, long)>();
        var uncovered = DaySet.All;
        foreach (var spell in Enumerable.Reverse(spells))
        {
            var days = DaySet.Of(DateRange.OrNone(spell.Start, spell.Leave));
            foreach (var run in uncovered.Within(days).Runs) stretches.Add((run, spell.Fte, spell.Source));
            uncovered = uncovered.Without(days);
        }

        return new TimeInPost([.. stretches.OrderBy(stretch => stretch.Item1.Start)], spells);
    }

    /// <summary>Full-time equivalent x days in post among the days given; null where it is not known of one of them.</summary>
    public decimal? FteDays(DaySet days)
    {
        if (!IsKnown) return null;
        var sum = 0m;
        foreach (var (stretch, fte, _) in _stretches)
        {
            var inPost = days.Within(stretch).DayCount;
            if (inPost == 0) continue;
            if (fte is not { } known) return null;
            sum += known * inPost;
        }

        return sum;
    }
}
