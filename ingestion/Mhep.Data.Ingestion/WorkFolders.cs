namespace Mhep.Data.Ingestion;

/// <summary>
/// Where files are kept between the moment they arrive and the moment their time is over. None of the folders may lie inside a web
/// root. One database has one set of them.
/// </summary>
public sealed record WorkFolders
{
    /// <summary>Files as they were sent, encrypted, for 24 hours.</summary>
    public required string Spool { get; init; }

    /// <summary>Reports of checks, encrypted, for 24 hours.</summary>
    public required string Checks { get; init; }

    /// <summary>Redacted copies of what was taken in, encrypted, until retention ends.</summary>
    public required string Kept { get; init; }

    /// <summary>A folder a provider, into which files to be taken in are put.</summary>
    public required string Inbox { get; init; }

    /// <summary>The folders used where none are configured: beside the database file.</summary>
    /// <param name="databaseFile">Path of the database file.</param>
    public static WorkFolders Beside(string databaseFile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(databaseFile)) ?? ".";
        return new WorkFolders
        {
            Spool = Path.Combine(folder, "spool"),
            Checks = Path.Combine(folder, "checks"),
            Kept = Path.Combine(folder, "kept"),
            Inbox = Path.Combine(folder, "inbox"),
        };
    }
}
