using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests;

/// <summary>Every measure of every unit in every month and year, as text: two lists are equal only when not one figure differs.</summary>
internal static class AllFigures
{
    public static IReadOnlyList<string> Of(Facts facts)
    {
        var lines = new List<string>();
        foreach (var unit in Enum.GetValues<PerformanceUnit>())
        {
            foreach (var grain in (ReadOnlySpan<Grain>)[Grain.Month, Grain.FinancialYear])
            {
                var question = new PerformanceQuestion
                {
                    Measures = [.. Enum.GetValues<MeasureKey>()],
                    Period = PeriodRequest.Range(FinancialYear.Parse("2022-23").First, FinancialYear.Parse("2024-25").Last),
                    Grain = grain,
                };
                foreach (var answer in new PerformanceFigures(facts).By(unit, facts.Sites, question))
                {
                    lines.Add($"{answer.Provider?.Code} {answer.Site?.Code} {answer.Specialist?.Code}");
                    lines.AddRange(answer.Series.SelectMany(series => series.Values).Select(Line));
                }
            }
        }

        return lines;
    }

    private static string Line(MeasureValue value) => string.Create(
        CultureInfo.InvariantCulture, $"{value.Measure} {value.Period.Label} {value.Status} {value.Value}");
}
