using System.CommandLine;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep check': prints the report that 'mhep ingest' would, and stores nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new WorkbookOptions();
        var command = new Command("check", "Prints the report that 'ingest' would and stores nothing; without a database, that of a first file. Ends as 'ingest' does.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, options.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, WorkbookArguments arguments, CancellationToken cancellationToken)
    {
        if (!File.Exists(arguments.Database.FilePath)) return await AgainstNothingAsync(terminal, arguments, cancellationToken);
        await RefuseOutdatedAsync(arguments.Database, cancellationToken);
        return await ReadAsync(terminal, arguments, arguments.Database, cancellationToken);
    }

    /// <summary>An empty database of a moment stands in for one that is not there and must not be made.</summary>
    private static async Task<int> AgainstNothingAsync(Terminal terminal, WorkbookArguments arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mhep-check-");
        try
        {
            var database = new SqliteDatabase($"Data Source={Path.Combine(folder.FullName, "empty.db")};Pooling=False");
            await database.MigrateAsync(cancellationToken);
            return await ReadAsync(terminal, arguments, database, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> ReadAsync(
        Terminal terminal, WorkbookArguments arguments, SqliteDatabase database, CancellationToken cancellationToken)
    {
        await using var audit = CommandAudit.Of(database); // Nothing is written to it: nothing is handed in.
        var run = new WorkbookRun(database, arguments.Limits, audit.Person, terminal);
        return await WorkbookRun.ReadAllAsync(arguments, run.CheckAsync, terminal, cancellationToken);
    }

    /// <summary>Only commands that write bring a database up to date.</summary>
    /// <exception cref="CommandException">The database is of an earlier version.</exception>
    internal static async Task RefuseOutdatedAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new CommandException("the database is of an earlier version: 'mhep ingest' or 'mhep serve' brings it up to date.");
    }
}
