using System.CommandLine;
using System.Globalization;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep keys list': every key that was made, without its secret.</summary>
internal static class KeysListCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists all keys: id, state, role, what it is bound to, until when, last used, name.") { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await KeyDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            var listed = await opened.List.ReadAsync(cancellationToken);
            foreach (var listing in listed) await terminal.Output.WriteLineAsync(Line(listing));
            if (listed.Count == 0) await terminal.Output.WriteLineAsync("There are no keys: 'mhep keys create --help'.");
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>Two blanks between parts and none inside but in the name at the end, so that scripts can cut it.</summary>
    private static string Line(KeyListing listing) => string.Join("  ",
        listing.Key.Id,
        listing.State,
        RoleNames.Of(listing.Key.Role),
        Printable.Of(listing.Scope.Length == 0 ? "-" : listing.Scope),
        "until " + listing.Key.ExpiresAt.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
        "used " + (listing.Key.LastUsedAt?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never"),
        Printable.Of(listing.Key.Name));
}
