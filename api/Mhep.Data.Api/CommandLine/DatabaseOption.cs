using System.CommandLine;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The option that names the database, the same on every command that has one.</summary>
internal static class DatabaseOption
{
    private const string Default = "Data Source=data/mhep.db";

    /// <summary>A new option; an option belongs to one command.</summary>
    public static Option<string> Create() => new("--database")
    {
        Description = "The database, 'Data Source=FILE'.",
        HelpName = "CONNECTION",
        DefaultValueFactory = _ => Default,
    };

    /// <summary>The database that was named; nothing is opened yet.</summary>
    /// <param name="connectionString">What the option holds.</param>
    /// <exception cref="CommandException">The text is no connection string.</exception>
    public static SqliteDatabase Open(string connectionString)
    {
        try
        {
            return new SqliteDatabase(connectionString);
        }
        catch (ArgumentException)
        {
            throw new CommandException($"--database takes a connection string such as '{Default}'.");
        }
    }
}
