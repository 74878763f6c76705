using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep ingest': takes workbooks into a database and prints a report of each.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new WorkbookOptions();
        var command = new Command("ingest", "Takes workbooks into a database, each as a whole or not at all, and prints a report. Ends with 0: all accepted, 3: one waits for confirmation, 2: one rejected, 1: anything else.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, options.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, WorkbookArguments arguments, CancellationToken cancellationToken)
    {
        await arguments.Database.MigrateAsync(cancellationToken);
        await using var audit = CommandAudit.Of(arguments.Database);
        var run = new WorkbookRun(arguments.Database, arguments.Limits, audit.Person, terminal);
        return await WorkbookRun.ReadAllAsync(arguments, run.IngestAsync, terminal, cancellationToken);
    }
}
