using System.Diagnostics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Periods;

/// <summary>Cuts days into calendar units and gives them their labels.</summary>
public static class CalendarPeriods
{
    /// <summary>
    /// The periods of a series: whole calendar units, the first and the last cut to the days and then labelled 'start..end'.
    /// </summary>
    /// <param name="days">All days of the series.</param>
    /// <param name="grain">How to cut them.</param>
    public static IReadOnlyList<Period> Cut(DateRange days, Grain grain)
    {
        if (grain == Grain.WholePeriod) return [Whole(days)];
        var periods = new List<Period>(Count(days, grain));
        for (var unit = UnitOf(days.Start, grain); ; unit = UnitOf(unit.End.AddDays(1), grain))
        {
            var cut = days.Intersect(unit).GetValueOrDefault();
            periods.Add(ToPeriod(cut, grain, cut == unit ? LabelOf(unit, grain) : cut.ToString()));
            if (unit.End >= days.End) return periods;
        }
    }

    /// <summary>How many periods <see cref="Cut"/> gives.</summary>
    /// <param name="days">All days of the series.</param>
    /// <param name="grain">How to cut them.</param>
    public static int Count(DateRange days, Grain grain)
    {
        var months = ((days.End.Year - days.Start.Year) * 12) + days.End.Month - days.Start.Month;
        return grain switch
        {
            Grain.Month => months + 1,
            Grain.Quarter => (((days.Start.Month - 1) % 3) + months) / 3 + 1,
            Grain.FinancialYear => (((days.Start.Month + 8) % 12) + months) / 12 + 1,
            Grain.WholePeriod => 1,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Refuses a grain whose calendar units are all longer than the days: a month has no quarters.</summary>
    /// <param name="days">The days asked about.</param>
    /// <param name="grain">How to cut them.</param>
    /// <exception cref="MeasureRequestException">The days are fewer than those of every unit that they touch.</exception>
    public static void RequireGrainWithin(DateRange days, Grain grain)
    {
        if (grain == Grain.WholePeriod) return;
        var first = UnitOf(days.Start, grain);
        if (days.DayCount >= first.DayCount || days.DayCount >= UnitOf(days.End, grain).DayCount) return;
        throw new MeasureRequestException(
            MeasureRequestErrors.GrainCoarserThanPeriod,
            $"The period {LabelOf(days)} is shorter than one {Word(grain)}. Ask for a finer grain, or for WHOLE_PERIOD.");
    }

    /// <summary>The days as one period: a month, quarter or financial year has its label, anything else 'start..end'.</summary>
    /// <param name="days">The days.</param>
    public static Period Whole(DateRange days) => ToPeriod(days, Grain.WholePeriod, LabelOf(days));

    /// <summary>The calendar unit that a day lies in.</summary>
    /// <param name="day">The day.</param>
    /// <param name="grain">Month, quarter or financial year.</param>
    internal static DateRange UnitOf(DateOnly day, Grain grain) => grain switch
    {
        Grain.Month => ReportingMonth.Containing(day).Days,
        Grain.Quarter => FinancialQuarter.Containing(day).Days,
        Grain.FinancialYear => FinancialYear.Containing(day).Days,
        _ => throw new UnreachableException(),
    };

    private static string LabelOf(DateRange days)
    {
        foreach (var grain in (ReadOnlySpan<Grain>)[Grain.Month, Grain.Quarter, Grain.FinancialYear])
        {
            if (UnitOf(days.Start, grain) == days) return LabelOf(days, grain);
        }

        return days.ToString();
    }

    private static string LabelOf(DateRange unit, Grain grain) => grain switch
    {
        Grain.Month => ReportingMonth.Containing(unit.Start).ToString(),
        Grain.Quarter => FinancialQuarter.Containing(unit.Start).ToString(),
        Grain.FinancialYear => FinancialYear.Containing(unit.Start).ToString(),
        _ => throw new UnreachableException(),
    };

    private static string Word(Grain grain) => grain switch
    {
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        _ => "financial year",
    };

    private static Period ToPeriod(DateRange days, Grain grain, string label) =>
        new() { Start = days.Start, End = days.End, Label = label, Grain = grain };
}
