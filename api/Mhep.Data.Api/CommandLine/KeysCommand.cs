using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep keys': who may ask, by key.</summary>
internal static class KeysCommand
{
    public static Command Create(Terminal terminal) => new("keys", "Makes, lists, rotates and revokes the keys that programs and BI tools ask with.")
    {
        KeysCreateCommand.Create(terminal),
        KeysListCommand.Create(terminal),
        KeysRotateCommand.Create(terminal),
        KeysRevokeCommand.Create(terminal),
    };
}
