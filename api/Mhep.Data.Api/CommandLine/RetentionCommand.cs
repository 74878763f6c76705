using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep retention': what has been kept long enough, by class of data. Without '--act' it only says so.</summary>
internal static class RetentionCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static Command Create(Terminal terminal)
    {
        var act = new Option<bool>("--act") { Description = "Let go what is due. Without it nothing is changed, and the report says what is due." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var database = DatabaseOption.Create();
        var command = new Command(
            "retention", "Says what has been kept long enough, by class of data; with --act lets it go and looks again. Ends with 0: nothing due is left, or only looked at; 1: something is left.")
        {
            act, json, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await SubmissionDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var retention = Over(opened, audit.Person.Trail, WorkerSettings.Of(HostConfiguration.Load()));
            var report = parsed.GetValue(act) ? await ActAsync(opened, audit, retention, cancellationToken) : await retention.PreviewAsync(cancellationToken);
            await terminal.Output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(report, Json) : Text(report));
            return !report.HasActed || report.IsProven ? ExitCodes.Success : ExitCodes.Failure;
        });
        return command;
    }

    private static async Task<RetentionReport> ActAsync(SqliteDatabase database, CommandAudit audit, DataRetention retention, CancellationToken cancellationToken)
    {
        await audit.Person.WriteAsync(AuditAction.RetentionApplied, subject: null, provider: null, cancellationToken: cancellationToken);
        var report = await retention.ActAsync(cancellationToken);
        await using var context = database.CreateDbContext();
        await new SqliteScrub().ScrubAsync(context, cancellationToken);
        return report;
    }

    private static DataRetention Over(SqliteDatabase database, IAuditTrail trail, WorkerSettings settings)
    {
        var (bulk, identity, options, folders) = (new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), settings.Options, Ingestion.WorkFolders.Beside(database.FilePath));
        if (settings.Inbox is { } inbox) folders = folders with { Inbox = inbox };
        var files = new FileRetention(
            database, new Spool(folders, identity), new KeptChecks(folders, identity, options.KeepChecks, TimeProvider.System), new KeptCopies(folders, identity), folders, options, TimeProvider.System);
        return new DataRetention(database, bulk, files, EraseCommand.Over(database, trail), options, TimeProvider.System);
    }

    private static string Text(RetentionReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(report.HasActed ? "What was kept long enough was let go." : "What has been kept long enough. Nothing was changed; --act lets it go.");
        foreach (var line in report.Classes)
        {
            var kept = line.Keep is { } keep ? string.Create(CultureInfo.InvariantCulture, $"{Words(keep)} from {line.From}") : "for good";
            var count = report.HasActed ? string.Create(CultureInfo.InvariantCulture, $"{line.Gone,8:N0} gone {line.Due,8:N0} still due") : string.Create(CultureInfo.InvariantCulture, $"{line.Due,8:N0} due");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Class,-12}{count}  {line.What}: kept {kept}");
        }

        if (report.HasActed) text.Append(report.IsProven ? "Proven: looked at again, nothing is due." : "Not proven: something is still due.");
        return text.ToString().TrimEnd();
    }

    private static string Words(TimeSpan keep) => keep.TotalDays >= 2
        ? string.Create(CultureInfo.InvariantCulture, $"{keep.TotalDays:0} days")
        : string.Create(CultureInfo.InvariantCulture, $"{keep.TotalHours:0} hours");
}
