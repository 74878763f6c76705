using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance.Rules;

/// <summary>Face-to-face contacts with employers for each full-time week in post. A specialist whose time in post is unknown leaves both sides.</summary>
internal sealed class ContactsPerWeek : MeasureRule
{
    private const int DaysAWeek = 7;

    public override Figure Of(UnitFacts unit, DateRange period)
    {
        var answered = AnsweredDays.OfContacts(unit, period);
        var known = answered.Known(anything: answered.Count(EventKind.EmployerContactFaceToFace, reportedAs: null) > 0);
        return Figure.By(known, status => Calculate(unit, answered, status));
    }

    // Weeks are days / 7, shown rounded: the value is worked out from days, which are whole.
    protected override Ratio? ValueOf(decimal numerator, decimal? denominator) =>
        Ratio.Of(numerator * DaysAWeek, decimal.Round(denominator.GetValueOrDefault() * DaysAWeek, 10));

    private Figure Calculate(UnitFacts unit, AnsweredDays answered, ValueStatus status)
    {
        var contacts = 0;
        var fteDays = 0m;
        var isAnyoneLeftOut = false;
        var running = answered.Rows.Within(UnitFacts.ServiceDays(unit.Site));
        var column = unit.Record.Events[(int)EventKind.EmployerContactFaceToFace];
        foreach (var owner in OwnersOf(unit))
        {
            var made = 0;
            foreach (var run in answered.Rows.Runs) made += column.Count(owner, run);
            var isUnallocated = owner == 0;
            var days = isUnallocated ? 0 : unit.Record.Posts[owner].FteDays(running);
            if (days is { } known)
            {
                contacts += made;
                fteDays += known;
            }
            else if (made > 0 || unit.Record.Posts[owner].IsKnown || unit.Owner is not null)
            {
                isAnyoneLeftOut = true;
            }
        }

        if (isAnyoneLeftOut && fteDays == 0) return Figure.Missing;
        return Figure.Of(
            isAnyoneLeftOut ? ValueStatus.Partial : status, ValueOf(contacts, fteDays / DaysAWeek), contacts, fteDays / DaysAWeek, answered.Origins);
    }

    protected override void TraceKnown(UnitFacts unit, DateRange period, TracedRows rows)
    {
        var days = AnsweredDays.OfContacts(unit, period).Rows;
        var running = days.Within(UnitFacts.ServiceDays(unit.Site));
        var contacts = unit.Record.Events[(int)EventKind.EmployerContactFaceToFace];
        foreach (var owner in OwnersOf(unit))
        {
            if (owner != 0 && unit.Record.Posts[owner].FteDays(running) is null) continue;
            foreach (var run in days.Runs)
            {
                foreach (var trail in contacts.Trails(owner, run)) rows.Add(LineageRole.Numerator, 1, trail);
            }

            if (owner != 0) FullTimeEquivalents.Trace(unit.Record.Posts[owner], running, DaysAWeek, rows);
        }
    }

    private static IEnumerable<int> OwnersOf(UnitFacts unit) =>
        unit.Owner is { } owner ? [owner] : Enumerable.Range(0, unit.Record.Owners.Count);
}
