using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep keys revoke': takes a key back for good.</summary>
internal static class KeysRevokeCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var id = new Argument<string>("ID") { Description = "The key." };
        var command = new Command("revoke", "Takes a key back for good; servers refuse it within a second.") { id, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await KeyDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            var key = await opened.Keys.RevokeAsync(parsed.GetRequiredValue(id), cancellationToken);
            await terminal.Output.WriteLineAsync($"Revoked {key.Id}, '{Printable.Of(key.Name)}'.");
            return ExitCodes.Success;
        });
        return command;
    }
}
