namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// Draws who was in post when. Each post of a service is held by one specialist after the other, with weeks of vacancy
/// between; some change their hours or are away for months. Our choice: two years in post on average.
/// </summary>
internal sealed class StaffRoster
{
    private const int MeanWeeksInPost = 104;
    private static readonly decimal[] FullTimeEquivalents = [1, 1, 1, 1, 0.8m, 0.8m, 0.6m, 0.5m];
    private readonly ServicePlan _plan;
    private readonly DateOnly _last;
    private readonly Pcg32 _chance;

    private StaffRoster(ServicePlan plan, int seed)
    {
        _plan = plan;
        _last = plan.End ?? ProgrammePlan.DataTo;
        _chance = Pcg32.For(seed, $"{plan.Code} specialists");
    }

    public static IReadOnlyList<SyntheticSpecialist> Draw(ServicePlan plan, int seed)
    {
        var roster = new StaffRoster(plan, seed);
        var holders = Enumerable.Range(0, plan.Posts)
            .SelectMany(post => roster.Holders(post).Select(spells => (Post: post, Spells: spells)))
            .OrderBy(holder => holder.Spells[0].Start).ThenBy(holder => holder.Post);
        return [.. holders.Select((holder, index) => new SyntheticSpecialist(
            FormattableString.Invariant($"ES-{index + 1:00}"),
            TeamLeader: holder.Post == 0,
            FormattableString.Invariant($"Community team {holder.Post + 1}"),
            holder.Spells))];
    }

    private IEnumerable<IReadOnlyList<SyntheticSpell>> Holders(int post)
    {
        // The leader is there on the first day, the others come within two months.
        var start = post == 0 ? _plan.Start : Monday(_plan.Start.AddDays(_chance.Below(56)));
        while (start < _last.AddDays(-28))
        {
            var leave = start.AddDays((7 * (26 + _chance.Mostly(0, 3 * (MeanWeeksInPost - 26)))) + 4);
            DateOnly? left = leave < _last.AddDays(-28) ? WorkingDays.OnOrBefore(leave) : _plan.End;
            yield return Spells(start, left);
            if (left is null || left == _plan.End) yield break;
            start = Monday(left.Value.AddDays(7 * _chance.Mostly(2, 20)));
        }
    }

    private IReadOnlyList<SyntheticSpell> Spells(DateOnly start, DateOnly? left)
    {
        var fte = _chance.Pick(FullTimeEquivalents);
        var days = (left ?? _last).DayNumber - start.DayNumber;
        if (days < 300 || !_chance.Chance(0.35)) return [new(start, left, fte)];

        var change = Monday(start.AddDays(_chance.Around(120, days - 120)));
        if (_chance.Chance(0.6)) return [new(start, change.AddDays(-3), fte), new(change, left, fte == 1 ? 0.6m : 1)];

        var back = Monday(change.AddDays(7 * _chance.Between(16, 40)));
        return back < (left ?? _last) ? [new(start, change.AddDays(-3), fte), new(back, left, fte)] : [new(start, left, fte)];
    }

    private DateOnly Monday(DateOnly day)
    {
        var monday = WorkingDays.MondayOf(day);
        return monday < _plan.Start ? monday.AddDays(7) : monday;
    }
}
