using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Performance;

/// <summary>
/// The form of an answer for someone who is not told the figures: the measures and periods that were asked for, and a status. Nothing
/// of it depends on any unit, so that it tells nothing of one; 'to date', which begins with a unit's service, has no periods.
/// </summary>
public static class SeriesWithoutFigures
{
    /// <summary>A series for each measure of a question, without figures.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="status">Why there is no figure.</param>
    /// <exception cref="MeasureRequestException">The grain is coarser than the period, or too many values are asked for.</exception>
    public static IReadOnlyList<MeasureSeries> Of(PerformanceQuestion question, ValueStatus status)
    {
        ArgumentNullException.ThrowIfNull(question);
        var days = question.Period.Days;
        if (days is { } asked)
        {
            CalendarPeriods.RequireGrainWithin(asked, question.Grain);
            PerformanceFigures.RequireAnswerable((long)CalendarPeriods.Count(asked, question.Grain) * question.Measures.Count);
        }

        var periods = days is { } known ? CalendarPeriods.Cut(known, question.Grain) : [];
        return [.. question.Measures.Select(measure => new MeasureSeries
        {
            Measure = MeasureCatalogue.Find(measure),
            Values = [.. periods.Select(period => new MeasureValue
            {
                Measure = measure, Period = period, Status = status, UnitsIncluded = 0, UnitsMissing = 0, Origin = [],
            })],
        })];
    }
}
