namespace Mhep.Data.Ingestion.Jobs;

/// <summary>The right to run the scheduler over a database's job store, which takes one process at a time. A killed process loses it.</summary>
public sealed class WorkersLock : IDisposable
{
    private readonly Lane _held;

    private WorkersLock(Lane held) => _held = held;

    /// <summary>Takes it; null while another process on this machine runs the workers of this database.</summary>
    /// <param name="folders">The database's.</param>
    public static WorkersLock? TryTake(WorkFolders folders) =>
        Lane.TryHold(folders.Spool, "workers.lock") is { } held ? new WorkersLock(held) : null;

    /// <inheritdoc />
    public void Dispose() => _held.Dispose();
}
