using System.CommandLine;
using System.Globalization;
using Mhep.Data.Api.Access;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep agreements': what providers agreed to show to their commissioners, from when and until when.</summary>
internal static class AgreementsCommand
{
    public static Command Create(Terminal terminal) => new("agreements", "Records and withdraws what providers agreed to show: figures of specialists, by code, to a commissioner.")
    {
        Add(terminal), List(terminal), Withdraw(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var provider = new Option<string>("--provider") { Description = "Who agreed.", HelpName = "CODE", Required = true };
        var commissioner = new Option<string>("--commissioner") { Description = "To whom it is shown.", HelpName = "CODE", Required = true };
        var from = DateOption.Create("--from", "First day on which it holds; without it, today");
        var command = new Command("add", "Records that a provider shows figures of each specialist to a commissioner.") { provider, commissioner, from, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var agreements = new AgreementStore(opened, TimeProvider.System, audit.Person);
            var id = await agreements.AddAsync(
                parsed.GetRequiredValue(provider), parsed.GetRequiredValue(commissioner), parsed.GetValue(from), cancellationToken);
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Recorded as agreement {id}."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists all agreements: number, provider, commissioner, from when, until when.") { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var agreements = new AgreementStore(opened, TimeProvider.System, audit.Person);
            foreach (var line in await agreements.ListAsync(cancellationToken)) await terminal.Output.WriteLineAsync(Printable.Of(line));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command Withdraw(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var id = new Argument<int>("NUMBER") { Description = "The agreement, as 'mhep agreements list' numbers it." };
        var on = DateOption.Create("--on", "First day on which it no longer holds; without it, today");
        var command = new Command("withdraw", "Ends an agreement; servers follow within a second.") { id, on, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            var agreements = new AgreementStore(opened, TimeProvider.System, audit.Person);
            var day = await agreements.WithdrawAsync(parsed.GetRequiredValue(id), parsed.GetValue(on), cancellationToken);
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Withdrawn from {day:yyyy-MM-dd} on."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        return database;
    }
}
