using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep audit': what was done, by whom, and whether the log of it is whole.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal) => new("audit", "Shows what was done and by whom, and finds out whether anyone tampered with the log of it.")
    {
        AuditListCommand.Create(terminal),
        AuditVerifyCommand.Create(terminal),
    };
}
