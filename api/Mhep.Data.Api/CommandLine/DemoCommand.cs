using System.CommandLine;
using System.Diagnostics;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Releases;
using Mhep.Data.Ingestion;
using Mhep.Data.Samples;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep demo': from nothing to a server that answers, on the sample workbooks.</summary>
internal static class DemoCommand
{
    private const string Question =
        """{ performance(measures: [ENGAGEMENTS, FIRST_JOB_STARTS], by: PROGRAMME, where: { code: { startsWith: \"BIT-\" } }, period: { range: { from: \"2016-01-01\", to: \"2019-03-31\" } }) { series { measure { name } values { value } } } }""";

    public static Command Create(Terminal terminal)
    {
        var urls = UrlsOption.Create();
        var folder = new Option<string>("--data")
        {
            Description = "The folder of the demonstration; one that it made before is emptied.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data/demo",
        };
        var command = new Command("demo", "Writes the sample workbooks, ingests them into a fresh database and serves it.") { urls, folder };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, UrlsOption.Parse(parsed.GetRequiredValue(urls)), parsed.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, IReadOnlyList<ListeningAddress> addresses, string path, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (!addresses.All(address => address.IsFree())) throw new CommandException(Faults.PortInUse);
        using var folder = DemoFolder.Take(path);
        var database = new SqliteDatabase($"Data Source={Path.Combine(folder.Path, "mhep.db")}");
        await database.MigrateAsync(cancellationToken);
        await IngestSamplesAsync(terminal, folder, database, cancellationToken);
        await ReleasesCommand.MakeAsync(terminal, database, new ReleaseSettings(), cancellationToken);
        await DemoCircles.MakeAsync(terminal.Output, database, cancellationToken);
        await DemoKeys.PrintAsync(terminal.Output, database, cancellationToken);

        await using var server = await ApiServer.StartAsync(new ServerSettings(database, addresses, new AccessOptions { LoopbackIsProgramme = true }), cancellationToken);
        var url = server.Urls[0];
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await terminal.Output.WriteLineAsync(FormattableString.Invariant($"Ready after {seconds:0.0} s: {url}/graphql (Ctrl+C ends it). Try this in another terminal:"));
        await terminal.Output.WriteLineAsync($"  curl -s {url}/graphql -H 'Content-Type: application/json' -d '{{\"query\":\"{Question}\"}}'");
        await server.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }

    private static async Task IngestSamplesAsync(
        Terminal terminal, DemoFolder folder, SqliteDatabase database, CancellationToken cancellationToken)
    {
        await terminal.Output.WriteLineAsync($"Writing sample workbooks to {folder.Path}.");
        var files = SampleWorkbooks.WriteAll(Path.Combine(folder.Path, "workbooks"));
        await using var audit = CommandAudit.Of(database);
        var run = new WorkbookRun(database, IngestionLimits.Default, audit.Person, terminal);
        foreach (var file in files)
        {
            var report = await run.IngestAsync(file, new SubmissionRequest(ProviderCode: null, DataFrom: null, DataTo: null), cancellationToken);
            if (WorkbookRun.OutcomeOf(report) != ExitCodes.Success)
                throw new CommandException($"the sample workbook '{file}' was not accepted: try 'mhep check {file}'.");
            await terminal.Output.WriteLineAsync(FormattableString.Invariant($"Ingested {report.FileName}: {report.RowsAccepted:N0} rows."));
        }
    }
}
