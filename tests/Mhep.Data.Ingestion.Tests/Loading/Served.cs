using System.Text;
using System.Text.Json;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>Everything that questions are answered with, as text to compare: every measure of every site and specialist, month by month.</summary>
internal static class Served
{
    public static async Task<string> Facts(IDbContextFactory<MhepDbContext> database)
    {
        var facts = await FactsReader.ReadAsync(database, previous: null, CancellationToken.None);
        var question = new PerformanceQuestion
        {
            Measures = [.. MeasureCatalogue.All.Select(measure => measure.Key)],
            Period = PeriodRequest.Range(Row.Day("2022-04-01"), Row.Day("2023-12-31")),
            Grain = Grain.Month,
        };
        var figures = new PerformanceFigures(facts);
        var text = new StringBuilder();
        foreach (var site in facts.Sites)
        {
            text.AppendLine(JsonSerializer.Serialize(site.Description)).AppendLine(JsonSerializer.Serialize(site.Coverage));
            text.AppendLine(JsonSerializer.Serialize(site.Context)).AppendLine(JsonSerializer.Serialize(site.FidelityReviews));
            text.AppendLine(JsonSerializer.Serialize(figures.OfSite(site, question).Select(series => series.Values)));
            foreach (var specialist in site.Specialists)
                text.AppendLine(specialist.Code).AppendLine(JsonSerializer.Serialize(figures.OfSpecialist(specialist, question).Select(series => series.Values)));
        }

        return text.ToString();
    }
}
