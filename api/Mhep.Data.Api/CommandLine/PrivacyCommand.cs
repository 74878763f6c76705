using System.CommandLine;
using System.Globalization;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Ingestion.KeyRotations;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep privacy': the keys that stand between stored clients and people.</summary>
internal static class PrivacyCommand
{
    public static Command Create(Terminal terminal) => new("privacy", "Changes the keys that stand between stored clients and people.")
    {
        Rotate(terminal),
    };

    private static Command Rotate(Terminal terminal)
    {
        var provider = new Option<string>("--provider") { Description = "Whose key is changed.", HelpName = "CODE", Required = true };
        var finish = new Option<bool>("--finish") { Description = "Change nothing; only seal the files anew that a change stopped half-way left under the key before." };
        var database = DatabaseOption.Create();
        var command = new Command("rotate", "Gives a provider a new key: all lookups are derived anew and all ids encrypted anew, in one commit, and its files sealed anew.")
        {
            provider, finish, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await SubmissionDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var rotation = Over(opened, audit.Person.Trail);
            if (parsed.GetValue(finish))
            {
                var files = await rotation.FinishAsync(cancellationToken);
                await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files:N0} files were sealed anew."));
                return ExitCodes.Success;
            }

            var code = await StoredProvider.CodeAsync(opened, parsed.GetRequiredValue(provider), cancellationToken);
            await audit.Person.WriteAsync(AuditAction.ClientKeysRotated, subject: null, code, cancellationToken: cancellationToken);
            var report = await rotation.RotateAsync(code, cancellationToken) ?? throw new CommandException($"there is no provider '{Printable.Of(code)}' any more.");
            await terminal.Output.WriteLineAsync(Text(report));
            return report.IsScrubbed ? ExitCodes.Success : ExitCodes.Failure;
        });
        return command;
    }

    private static KeyRotation Over(SqliteDatabase database, IAuditTrail audit)
    {
        var (bulk, identity, folders) = (new SqliteBulkInsert(), ClientIdentity.Beside(database.FilePath), WorkFolders.Beside(database.FilePath));
        var worker = new SubmissionWorker(
            database, bulk, identity, folders, IngestionLimits.Default, new WorkerOptions(), new ProgressFeed(), audit, TimeProvider.System, NullLogger<SubmissionWorker>.Instance);
        return new KeyRotation(database, bulk, new SqliteScrub(), identity, folders, worker, TimeProvider.System);
    }

    private static string Text(KeyRotationReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Printable.Of(report.ProviderCode)} uses version {report.To} of its key from now on (before: {report.From}).
          {report.Clients,6:N0}  clients looked up and encrypted anew
          {report.Tombstones,6:N0}  tombstones of erased people hashed once more
          {report.Files,6:N0}  files sealed anew
        {(report.IsScrubbed ? "What was stored under the key before is gone from the disk." : "Someone reads from an old state of the database: what was stored under the key before may still be on the disk. Run 'mhep privacy rotate --finish' later.")}
        Back the folder of the keys up now, apart from the database. Keep its older files: older backups, tombstones and employers need them.
        """);
}
