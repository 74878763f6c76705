namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// A right held by one process at a time by means of a file, such as that to bring a database up to date. The system takes it back
/// from a process that is killed; Entity Framework's own lock is a row of a table, which a killed process leaves behind for ever.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    /// <summary>Waits until nobody else has it.</summary>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                // Left where it is afterwards: whoever deletes a file that others lock lets two of them in.
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
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
