namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// The right to bring a database up to date, held by one process at a time by means of a file beside it. The system takes it back
/// from a process that is killed; Entity Framework's own lock is a row of a table, which a killed process leaves behind for ever.
/// </summary>
internal sealed class MigrationLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _held;

    private MigrationLock(FileStream held) => _held = held;

    /// <summary>Waits until no other process has it.</summary>
    /// <param name="databasePath">The database file; its folder is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MigrationLock> TakeAsync(string databasePath, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                // Left where it is afterwards: whoever deletes a file that others lock lets two of them in.
                return new MigrationLock(new FileStream(databasePath + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException fault) when (IsHeld(fault))
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }

    /// <summary>Lets the next in.</summary>
    public void Dispose() => _held.Dispose();

    /// <summary>EWOULDBLOCK of Linux and macOS, and a sharing or lock violation of Windows; a full disk is something else.</summary>
    private static bool IsHeld(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) is 32 or 33 : fault.HResult is 11 or 35;
}
