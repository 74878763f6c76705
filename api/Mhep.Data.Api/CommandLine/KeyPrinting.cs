using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.CommandLine;

/// <summary>How a key is shown to the person who made it.</summary>
internal static class KeyPrinting
{
    /// <summary>What to do with the key, then the key alone on the last line, for scripts: <c>| tail -n 1</c>.</summary>
    public static async Task ShowOnceAsync(TextWriter output, KeyText key, Role role, DateTime expiresAt)
    {
        await output.WriteLineAsync(FormattableString.Invariant($"Key {key.Id} for {RoleNames.Of(role)}, valid until {expiresAt:yyyy-MM-dd HH:mm} UTC. It is shown this once."));
        await output.WriteLineAsync("Send it as 'Authorization: Bearer KEY'. Where a tool asks for user and password:");
        await output.WriteLineAsync($"  user {key.Id}, password {key.Secret}");
        await output.WriteLineAsync(key.Whole);
    }
}
