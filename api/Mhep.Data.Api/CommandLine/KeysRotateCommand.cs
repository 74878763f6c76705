using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep keys rotate': makes a key's successor; both are valid until the old one is revoked.</summary>
internal static class KeysRotateCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var id = new Argument<string>("ID") { Description = "The key to be replaced." };
        var expires = ExpiryOption.Create();
        var command = new Command("rotate", "Makes a successor with the same role and scope. The old key stays valid until it is revoked; two at most are.") { id, expires, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var expiresAt = ExpiryOption.Read(parsed.GetValue(expires), TimeProvider.System);
            await using var opened = await KeyDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            var (key, old) = await opened.Keys.RotateAsync(parsed.GetRequiredValue(id), expiresAt, cancellationToken);
            await terminal.Output.WriteLineAsync($"Once the new key is in use: mhep keys revoke {old.Id}");
            await KeyPrinting.ShowOnceAsync(terminal.Output, key, old.Role, expiresAt);
            return ExitCodes.Success;
        });
        return command;
    }
}
