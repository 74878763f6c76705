using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>
/// Which days of a period returns speak of, and which returns. Client-level returns that claim all clients come first; aggregate returns
/// take the place of those that leave clients out.
/// </summary>
internal sealed class AnsweredDays
{
    private readonly UnitFacts _unit;
    private readonly DateRange _period;
    private readonly DaySet _fully;
    private readonly DaySet _partly;
    private readonly DaySet _reported;
    private readonly bool _isSumIncomplete;

    private AnsweredDays(UnitFacts unit, DateRange period, DaySet fully, DaySet partly, IReadOnlyList<ReportedTotals> returns, bool isSumIncomplete)
    {
        _unit = unit;
        _period = period;
        Returns = returns;
        _isSumIncomplete = isSumIncomplete;
        if (returns.Count == 0 && fully.Contains(period))
        {
            // Wholly covered: nothing else can add to it, and this is the usual case.
            _fully = Rows = DaySet.Of(period);
            _partly = _reported = DaySet.None;
            return;
        }

        _fully = fully.Within(period);
        _reported = returns.Count == 0 ? DaySet.None : DaySet.Of(returns.Select(totals => totals.Days));
        _partly = partly.Within(period).Without(_reported);
        Rows = _fully.And(_partly);
    }

    /// <summary>The aggregate returns used.</summary>
    public IReadOnlyList<ReportedTotals> Returns { get; }

    /// <summary>The days whose events are counted from rows.</summary>
    public DaySet Rows { get; }

    /// <summary>All days spoken of.</summary>
    public DaySet All => Rows.And(_reported);

    public Origins Origins =>
        (Rows.IsEmpty ? Origins.None : Origins.ClientLevel) | (Returns.Count == 0 ? Origins.None : Origins.Aggregate);

    /// <summary>By returns of clients and jobs, and by aggregate returns that report the measures.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="reported">What an aggregate return must report to be used; none: no aggregate return answers.</param>
    public static AnsweredDays OfClients(UnitFacts unit, DateRange period, params ReadOnlySpan<MeasureKey> reported)
    {
        var returns = unit.Returns.Choose(period, reported);
        return new AnsweredDays(unit, period, unit.Record.CoveredFully, unit.Record.CoveredPartly, returns, IsAnyIncomplete(returns, reported));
    }

    /// <summary>By returns of employer contacts.</summary>
    public static AnsweredDays OfContacts(UnitFacts unit, DateRange period) =>
        new(unit, period, unit.Record.ContactsCovered, DaySet.None, [], isSumIncomplete: false);

    /// <summary>Events from rows and totals from aggregate returns.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="reportedAs">The total; null: aggregate returns have none.</param>
    public int Count(EventKind kind, MeasureKey? reportedAs)
    {
        var count = _unit.Count(kind, Rows);
        if (reportedAs is { } measure)
        {
            foreach (var totals in Returns) count += totals[measure].GetValueOrDefault();
        }

        return count;
    }

    /// <summary>The stored rows that <see cref="Count"/> counts.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="reportedAs">The total; null: aggregate returns have none.</param>
    /// <param name="role">The part they play.</param>
    /// <param name="rows">Where they go.</param>
    public void Trace(EventKind kind, MeasureKey? reportedAs, LineageRole role, TracedRows rows)
    {
        foreach (var run in Rows.Runs)
        {
            foreach (var trail in _unit.Record.Events[(int)kind].Trails(_unit.Owner, run)) rows.Add(role, 1, trail);
        }

        if (reportedAs is not { } measure) return;
        foreach (var row in Returns.SelectMany(totals => totals.Rows))
        {
            if (ReportedTotals.ValueOf(row, measure) is { } reported) rows.Add(role, reported, new Trail(row.Source));
        }
    }

    /// <summary>
    /// What is known: EXACT when all days on which the unit was there are spoken of, PARTIAL when some are, or clients were left out,
    /// MISSING when none is; NOT_APPLICABLE when the unit was not there on any day and there is nothing to count.
    /// </summary>
    /// <param name="anything">Whether anything was counted.</param>
    public ValueStatus Known(bool anything)
    {
        // Wholly covered and counted: nothing else needs to be looked at, and this is the usual case.
        if (anything && Returns.Count == 0 && _fully.Contains(_period)) return ValueStatus.Exact;
        var there = _unit.There.Within(_period);
        if (there.IsEmpty && !anything) return ValueStatus.NotApplicable;
        var spokenOf = All;
        if (!there.IsEmpty && !anything && there.Within(spokenOf).IsEmpty) return ValueStatus.Missing;
        var complete = there.Without(spokenOf).IsEmpty && _partly.IsEmpty && !_isSumIncomplete;
        return complete ? ValueStatus.Exact : ValueStatus.Partial;
    }

    private static bool IsAnyIncomplete(IReadOnlyList<ReportedTotals> returns, ReadOnlySpan<MeasureKey> measures)
    {
        foreach (var totals in returns)
        {
            foreach (var measure in measures)
            {
                if (totals.IsIncomplete(measure)) return true;
            }
        }

        return false;
    }
}
