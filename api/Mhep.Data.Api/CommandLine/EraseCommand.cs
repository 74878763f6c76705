using System.CommandLine;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep erase': takes a person out of everything, and proves it. With '--dry-run' it only says what would go.</summary>
internal static class EraseCommand
{
    /// <summary>The words for a client's id that is read from standard input, where no list of processes and no shell's history shows it.</summary>
    private const string FromInput = "-";

    public static Command Create(Terminal terminal)
    {
        var provider = new Option<string>("--provider") { Description = "Whose client it is.", HelpName = "CODE", Required = true };
        var client = new Option<string>("--client") { Description = "The provider's own id of the client; '-' reads it from standard input, where nobody else sees it.", HelpName = "ID", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing, and say what would go. Without it the person is erased, which cannot be undone." };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var database = DatabaseOption.Create();
        var command = new Command(
            "erase",
            "Erases a person from every version, kept copy, finding and figure, keeps them out of later files, and proves it. Ends with 0: done and proven, or only looked at; 1: not done, or not proven.")
        {
            provider, client, dryRun, json, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var id = parsed.GetRequiredValue(client);
            if (id == FromInput) id = await Console.In.ReadLineAsync(cancellationToken) ?? "";
            if (string.IsNullOrWhiteSpace(id)) throw new CommandException("a client's id is needed.");
            var opened = await SubmissionDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var erasure = Over(opened, audit.Person.Trail);
            var report = await erasure.PreviewAsync(parsed.GetRequiredValue(provider), id, cancellationToken);
            if (report.Outcome == ErasureOutcome.Preview && !parsed.GetValue(dryRun))
            {
                // The log says of whom by no id: nobody has one any more.
                await audit.Person.WriteAsync(AuditAction.ClientErased, subject: null, report.ProviderCode, cancellationToken: cancellationToken);
                report = await erasure.EraseAsync(report.ProviderCode, id, cancellationToken);
            }

            return await PrintAsync(terminal, report, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>The erasure over a database of this machine.</summary>
    internal static ClientErasure Over(SqliteDatabase database, IAuditTrail audit)
    {
        var (bulk, identity, folders) = (new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), WorkFolders.Beside(database.FilePath));
        var worker = new SubmissionWorker(
            database, bulk, identity, folders, IngestionLimits.Default, new WorkerOptions(), new ProgressFeed(), audit, TimeProvider.System, NullLogger<SubmissionWorker>.Instance);
        return new ClientErasure(database, bulk, new SqliteScrub(), identity, folders, worker, TimeProvider.System);
    }

    private static async Task<int> PrintAsync(Terminal terminal, ErasureReport report, bool asJson)
    {
        if (report.Outcome == ErasureOutcome.UnknownProvider) throw new CommandException($"there is no provider '{Printable.Of(report.ProviderCode)}'.");
        if (report.Outcome == ErasureOutcome.NotThere)
            throw new CommandException($"nobody of that id is in the data of {Printable.Of(report.ProviderCode)}, and nobody of it was erased. Nothing was changed.");
        await terminal.Output.WriteLineAsync(asJson ? ErasureReportJson.Render(report) : Printable.Of(ErasureReportText.Render(report)));
        return report.Outcome == ErasureOutcome.Preview || report.IsProven ? ExitCodes.Success : ExitCodes.Failure;
    }
}
