using System.CommandLine;
using System.Globalization;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema.Sqlite.Audit;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep audit verify': looks at every entry of the audit log and says which were changed, removed, moved, put in or cut off.</summary>
internal static class AuditVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var noted = new Option<string?>("--noted")
        {
            Description = "An end of the log that an earlier run printed and somebody kept elsewhere: it must still be there.",
            HelpName = "END",
        };
        var command = new Command("verify", "Holds the audit log against its chain, seals and anchor. Ends with 0: whole, 2: someone tampered with it, 1: anything else.")
        {
            noted, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = DatabaseOption.Open(parsed.GetRequiredValue(database));
            var files = AuditFiles.Beside(opened.FilePath);
            if (!File.Exists(opened.FilePath) && !File.Exists(files.Log)) throw new CommandException($"there is no database '{opened.FilePath}'.");
            var verdict = await new AuditVerifier(files, AuditKey.OfLogBeside(opened.FilePath)).VerifyAsync(parsed.GetValue(noted), cancellationToken);
            await PrintAsync(terminal.Output, verdict);
            return verdict.Faults.Count == 0 ? ExitCodes.Success : ExitCodes.Rejected;
        });
        return command;
    }

    /// <summary>What is wrong, a line each with what to do; then the end of the log, alone on the last line, to be kept elsewhere.</summary>
    private static async Task PrintAsync(TextWriter output, AuditVerdict verdict)
    {
        foreach (var fault in verdict.Faults)
        {
            await output.WriteLineAsync($"{fault.Kind}: {fault.Message}");
            await output.WriteLineAsync($"  {fault.Remedy}");
        }

        foreach (var note in verdict.Notes) await output.WriteLineAsync("Note: " + note);
        var state = verdict.Faults.Count == 0 ? "the log is whole" : string.Create(CultureInfo.InvariantCulture, $"{verdict.Faults.Count} faults");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries} entries: {state}."));
        if (verdict.Faults.Count > 0 || verdict.End is not { } end) return;
        await output.WriteLineAsync("Its end, to be kept where nobody who can write to this folder can: 'mhep audit verify --noted END' asks for it later.");
        await output.WriteLineAsync(end);
    }
}
