using Mhep.Data.Schema.Submissions;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Testing.Kills;

/// <summary>
/// Looks from outside, a thousand times a second, how far one file has come. Its connection is closed before anyone looks at what a kill has left,
/// so that the next to open the database is the one who has to recover it.
/// </summary>
internal sealed class IngestWatch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _newest;

    /// <summary>Opens the database to look at.</summary>
    /// <param name="databaseFile">The file.</param>
    /// <param name="fileName">Name of the file that is handed in.</param>
    public IngestWatch(string databaseFile, string fileName)
    {
        _connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        _connection.Open();
        _newest = new SqliteCommand("SELECT status FROM submission WHERE file_name = $name ORDER BY sequence DESC LIMIT 1", _connection);
        _newest.Parameters.AddWithValue("$name", fileName);
    }

    /// <summary>How far it has come.</summary>
    public KillPoint Point => (string?)_newest.ExecuteScalar() switch
    {
        null => KillPoint.BeforeItWasReceived,
        nameof(SubmissionStatus.Received) => KillPoint.Received,
        nameof(SubmissionStatus.Checking) => KillPoint.Checking,
        _ => KillPoint.Committed,
    };

    /// <summary>Waits until it has come so far, or further.</summary>
    /// <param name="point">How far.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ReachAsync(KillPoint point, CancellationToken cancellationToken)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (Point < point) await look.WaitForNextTickAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _newest.Dispose();
        _connection.Dispose();
    }
}
