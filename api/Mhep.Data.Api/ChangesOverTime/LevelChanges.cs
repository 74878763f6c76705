using System.Globalization;
using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Performance;

namespace Mhep.Data.Api.ChangesOverTime;

/// <summary>The same question about change to each unit of one level of a query. The limit is one for all of them.</summary>
internal static class LevelChanges
{
    /// <summary>A chart for each unit, in their order.</summary>
    /// <typeparam name="TUnit">Type of the units.</typeparam>
    /// <param name="units">The units.</param>
    /// <param name="answer">Answers for one.</param>
    public static IReadOnlyList<ChangeOverTime?> Of<TUnit>(IReadOnlyList<TUnit> units, Func<TUnit, ChangeOverTime?> answer) => MeasureQuestion.Answer(() =>
    {
        var charts = new ChangeOverTime?[units.Count];
        var points = 0L;
        for (var i = 0; i < charts.Length; i++)
        {
            charts[i] = answer(units[i]);
            points += charts[i]?.Points.Count ?? 0;
            if (points > PerformanceFigures.MaximumValues) throw TooMany();
        }

        return charts;
    });

    private static MeasureRequestException TooMany() => new(
        MeasureRequestErrors.TooManyValues,
        string.Create(CultureInfo.InvariantCulture, $"The field asks for more than {PerformanceFigures.MaximumValues:#,0} points (units x periods). ")
        + "Narrow it: a smaller page, a coarser grain, or a shorter time.");
}
