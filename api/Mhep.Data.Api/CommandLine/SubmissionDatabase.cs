using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The database of the commands about submissions: it has to be there, and is brought up to date.</summary>
internal static class SubmissionDatabase
{
    /// <summary>Opens it.</summary>
    /// <param name="connectionString">What '--database' holds.</param>
    /// <param name="cancellationToken">Stops between migrations.</param>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        if (!File.Exists(database.FilePath)) throw new CommandException($"there is no database '{database.FilePath}'.");
        await database.MigrateAsync(cancellationToken);
        return database;
    }
}
