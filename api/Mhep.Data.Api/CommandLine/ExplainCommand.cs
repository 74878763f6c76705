using System.CommandLine;
using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep explain': prints a figure, what it means, and the rows of workbooks behind it.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var site = new Option<string>("--site") { Description = "Code of the site.", HelpName = "CODE", Required = true };
        var specialist = new Option<string?>("--specialist") { Description = "Code of a specialist there; without it, the whole site.", HelpName = "CODE" };
        var measure = new Option<string>("--measure") { Description = "Key of the measure, such as JOB_STARTS (docs/measures.md).", HelpName = "KEY", Required = true };
        var period = new Option<string>("--period") { Description = "2023-04, 2023-24-Q1, 2023-24, or 2023-04-01..2023-06-30.", HelpName = "PERIOD", Required = true };
        var moment = MomentOption.Create("--as-known-at", "The figure that was given then");
        var json = new Option<bool>("--json") { Description = "Print a JSON object." };
        var database = DatabaseOption.Create();
        var command = new Command("explain", "Prints a figure, its definition and source, and the submissions, sheets and rows behind it.")
        {
            site, specialist, measure, period, moment, json, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = DatabaseOption.Open(parsed.GetRequiredValue(database));
            if (!File.Exists(opened.FilePath)) throw new CommandException($"there is no database '{opened.FilePath}': 'mhep ingest' makes one.");
            var facts = await FactsAsync(opened, parsed.GetValue(moment), cancellationToken);
            var question = new PerformanceQuestion { Measures = [Measure(parsed.GetRequiredValue(measure)).Key], Period = PeriodText.Parse(parsed.GetRequiredValue(period)) };
            var series = SeriesOf(facts, parsed.GetRequiredValue(site), parsed.GetValue(specialist), question);
            var value = series.Values[0];
            var rows = (await new LineageReader(opened).ReadAsync([value], cancellationToken))[0];
            await using var audit = CommandAudit.Of(opened);
            var provider = facts.Site(parsed.GetRequiredValue(site))?.Description.ProviderCode;
            await audit.Person.WriteAsync(AuditAction.ClientRowsRead, subject: null, provider, FormattableString.Invariant($"{rows.Count} rows behind figures"), cancellationToken: cancellationToken);
            var explanation = new Explanation(value, parsed.GetRequiredValue(site), parsed.GetValue(specialist), rows, await FilesAsync(opened, rows, cancellationToken)) { IsRestatedByErasure = series.RestatedByErasure };
            await terminal.Output.WriteLineAsync(parsed.GetValue(json) ? ExplanationJson.Render(explanation) : Printable.Of(ExplanationText.Render(explanation)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Measure Measure(string key) => MeasureCatalogue.TryFind(key, out var measure)
        ? measure
        : throw new CommandException($"there is no measure '{key}'; docs/measures.md lists all.");

    private static async Task<Facts> FactsAsync(SqliteDatabase database, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        using var store = new FactsStore(database);
        if (moment is not { } then) return await store.RefreshAsync(cancellationToken);
        using var history = new FactsHistory(database, store, TimeProvider.System);
        return await Answered(() => history.AsKnownAtAsync(then, cancellationToken));
    }

    private static MeasureSeries SeriesOf(Facts facts, string siteCode, string? specialistCode, PerformanceQuestion question)
    {
        var site = facts.Site(siteCode) ?? throw new CommandException($"there is no site '{siteCode}' in the list of sites.");
        var figures = new PerformanceFigures(facts);
        if (specialistCode is null) return figures.OfSite(site, question)[0];
        var specialist = site.Specialist(specialistCode) ?? throw new CommandException($"no return of {site.Code} names a specialist '{specialistCode}'.");
        return figures.OfSpecialist(specialist, question)[0];
    }

    private static async Task<T> Answered<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (MeasureRequestException refusal)
        {
            throw new CommandException(refusal.Message);
        }
    }

    private static async Task<IReadOnlyDictionary<Guid, SubmittedFile>> FilesAsync(
        SqliteDatabase database, IReadOnlyList<CountedRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.SelectMany(row => row.LeansOn.Append(row.Row)).Select(row => row.SubmissionId).Distinct().ToList();
        await using var context = database.CreateDbContext();
        return await context.Submissions.AsNoTracking().Where(submission => ids.Contains(submission.Id))
            .Select(submission => new SubmittedFile(submission.Id, submission.FileName, submission.ReceivedAt, submission.Sha256))
            .ToDictionaryAsync(file => file.SubmissionId, cancellationToken);
    }
}
