using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Api.Performance;

/// <summary>The same question to each unit of one level of a query, such as all sites of a page. The limit is one for all of them.</summary>
internal static class LevelPerformance
{
    /// <summary>A list of series for each unit, in their order.</summary>
    /// <typeparam name="TUnit">Type of the units.</typeparam>
    /// <param name="units">The units; null: none at the moment asked about, and no answer.</param>
    /// <param name="answer">Answers for one.</param>
    public static IReadOnlyList<IReadOnlyList<MeasureSeries>?> Of<TUnit>(
        IReadOnlyList<TUnit?> units, Func<TUnit, IReadOnlyList<MeasureSeries>?> answer)
        where TUnit : class => MeasureQuestion.Answer(() =>
    {
        var answers = new IReadOnlyList<MeasureSeries>?[units.Count];
        var values = 0L;
        for (var i = 0; i < answers.Length; i++)
        {
            if (units[i] is not { } unit) continue;
            var series = answer(unit);
            answers[i] = series;
            values += series?.Sum(one => (long)one.Values.Count) ?? 0;
            if (values > PerformanceFigures.MaximumValues) throw TooMany();
        }

        return answers;
    });

    private static MeasureRequestException TooMany() => new(
        MeasureRequestErrors.TooManyValues,
        string.Create(CultureInfo.InvariantCulture, $"The field asks for more than {PerformanceFigures.MaximumValues:#,0} values (units x measures x periods). ")
        + "Narrow it: a smaller page, fewer measures, a coarser grain, or a shorter period.");
}
