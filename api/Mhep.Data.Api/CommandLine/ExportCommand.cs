using System.CommandLine;
using Mhep.Data.Ingestion.Exports;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep export': all that is held of a provider, as a workbook that may be handed in again.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var provider = new Option<string>("--provider") { Description = "Whose data.", HelpName = "CODE", Required = true };
        var output = new Option<string?>("--out") { Description = "Where to; by default export-CODE.xlsx in this folder. A file that is there is not replaced.", HelpName = "FILE" };
        var database = DatabaseOption.Create();
        var command = new Command(
            "export",
            "Writes all that is held of a provider into a workbook, with the provider's own client ids: for that provider's eyes only. Handed in again it changes nothing.")
        {
            provider, output, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = DatabaseOption.Open(parsed.GetRequiredValue(database));
            if (!File.Exists(opened.FilePath)) throw new CommandException($"there is no database '{opened.FilePath}'.");
            await CheckCommand.RefuseOutdatedAsync(opened, cancellationToken);
            var code = await StoredProvider.CodeAsync(opened, parsed.GetRequiredValue(provider), cancellationToken);
            await using var audit = CommandAudit.Of(opened);
            await audit.Person.WriteAsync(AuditAction.DataExported, subject: null, code, cancellationToken: cancellationToken);
            var path = await OwnedFile.WriteAsync(
                parsed.GetValue(output) ?? $"export-{OwnedFile.NameOf(code)}.xlsx",
                file => new ProviderExport(opened, ClientIdentity.Beside(opened.FilePath)).WriteAsync(code, file, cancellationToken));
            await terminal.Output.WriteLineAsync(path);
            return ExitCodes.Success;
        });
        return command;
    }
}
