using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Quality;

/// <summary>Works out the quality of a site's data from counts and dates.</summary>
/// <param name="facts">The facts that the site is part of: what rows of clients give is counted by the measures alone.</param>
/// <param name="today">Months that have not ended are left out.</param>
internal sealed class DataQualityFinder(Facts facts, DateOnly today)
{
    /// <summary>An outcomes report is due within five days of the month's end (golab-2024).</summary>
    private const int DueAfterDays = 5;

    private readonly PerformanceFigures _figures = new(facts);

    /// <summary>Null where nothing is known that could say which days 'to date' means.</summary>
    public DataQuality? Of(SiteFacts site, SiteReturnsKept kept, PeriodRequest request)
    {
        if (new UnitGroup(facts, [UnitFacts.Of(site)]).DaysOf(request) is not { } asked) return null;
        var months = DateRange.Between(ReportingMonth.Containing(asked.Start).First, ReportingMonth.Containing(asked.End).Last);
        var fields = DataFields.All.Select((field, place) => Of(field, kept.Fields.Of(place, months))).ToList();
        var timeliness = Timeliness(site, kept, months).ToList();
        return new DataQuality
        {
            Period = CalendarPeriods.Whole(months),
            Completeness = Completeness(fields, isCovered: site.Record.Covered.Overlaps(months)),
            Fields = fields,
            OnTime = OnTime(timeliness),
            Timeliness = timeliness,
            Reconciliation = [.. Reconciliation(site, kept, months)],
            SpecialistSums =
            [
                .. site.ReturnDifferences.Where(each => months.Contains(each.Days))
                    .Select(each => new SpecialistSumDifference(CalendarPeriods.Whole(each.Days), each.Measure, each.OfSite, each.SumOfSpecialists)),
            ],
        };
    }

    private static FieldCompleteness Of(DataField field, (int Filled, int NotKnown, int Blank) counted)
    {
        var asked = counted.Filled + counted.NotKnown + counted.Blank;
        return new FieldCompleteness(field, asked, counted.Filled, counted.NotKnown, counted.Blank, Ratio.Of(counted.Filled, asked)?.Rounded);
    }

    private static DataShare Completeness(List<FieldCompleteness> fields, bool isCovered)
    {
        var expected = fields.FindAll(each => each.Field.Role == FieldRole.Expected);
        var (filled, asked) = (expected.Sum(each => each.Filled), expected.Sum(each => each.Asked));
        return Share(DataShares.Completeness, filled, asked) is { Status: ValueStatus.Exact } share && isCovered
            ? share
            : DataShares.Completeness with { Status = isCovered ? ValueStatus.NotApplicable : ValueStatus.Missing };
    }

    private static DataShare OnTime(List<MonthReceived> months) =>
        Share(DataShares.OnTime, months.Count(month => month.OnTime == true), months.Count(month => month.OnTime is not null));

    private static DataShare Share(DataShare definition, int numerator, int denominator) => denominator == 0
        ? definition with { Status = ValueStatus.NotApplicable }
        : definition with { Status = ValueStatus.Exact, Value = Ratio.Of(numerator, denominator)?.Rounded, Numerator = numerator, Denominator = denominator };

    private IEnumerable<MonthReceived> Timeliness(SiteFacts site, SiteReturnsKept kept, DateRange months)
    {
        var running = DaySet.Of(DateRange.OrNone(site.Description.ServiceStart ?? site.Record.FirstReturnDay, site.Description.ServiceEnd)).Within(months);
        foreach (var month in CalendarPeriods.Cut(months, Grain.Month))
        {
            var ran = running.Within(month.Days);
            if (ran.IsEmpty || month.End >= today) continue;
            DateOnly? on = FirstSpokenOf(ran, kept.Received) is { } received ? DateOnly.FromDateTime(received) : null;
            int? days = on is { } day ? Math.Max(0, day.DayNumber - month.End.DayNumber) : null;
            yield return new MonthReceived(month, on, days, days is { } late ? late <= DueAfterDays : month.End.AddDays(DueAfterDays) < today ? false : null);
        }
    }

    /// <summary>When the returns so far spoke of all the days.</summary>
    private static DateTime? FirstSpokenOf(DaySet days, IReadOnlyList<ReceivedReturn> received)
    {
        foreach (var each in received)
        {
            days = days.Without(DaySet.Of(each.Days));
            if (days.IsEmpty) return each.ReceivedAt;
        }

        return null;
    }

    private IEnumerable<ReconciledFigure> Reconciliation(SiteFacts site, SiteReturnsKept kept, DateRange months)
    {
        foreach (var row in kept.Reported.Where(row => months.Contains(row.Days) && site.Record.CoveredFully.Contains(row.Days)))
        {
            foreach (var measure in ReportedTotals.Measures)
            {
                if (ReportedTotals.ValueOf(row, measure) is not { } aggregate || Counted(site, measure, row) is not { } counted) continue;
                yield return new ReconciledFigure(CalendarPeriods.Whole(row.Days), measure, aggregate, counted, aggregate - counted);
            }
        }
    }

    private int? Counted(SiteFacts site, MeasureKey measure, ReturnRow row)
    {
        var question = new PerformanceQuestion { Measures = [measure], Period = PeriodRequest.Range(row.Days.Start, row.Days.End) };
        return _figures.OfSite(site, question)[0].Values[0] is { Status: ValueStatus.Exact, Value: { } value } ? (int)value : null;
    }
}
