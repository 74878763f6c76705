namespace Mhep.Data.Schema.Audit;

/// <summary>Where everything is told that must be known later: who did what, when and to what. Nothing told is ever changed or taken back.</summary>
public interface IAuditTrail
{
    /// <summary>
    /// Writes an entry and returns once it lies on the disk. For changes of keys, agreements, policies and releases, and for erasure: write first,
    /// then act, so that no act goes without its entry.
    /// </summary>
    /// <param name="entry">What is about to be done.</param>
    /// <param name="cancellationToken">Gives up waiting; the entry may have been written.</param>
    /// <exception cref="IOException">It could not be written. Do not act.</exception>
    Task WriteAsync(AuditEvent entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Hands an entry over, to be written within about a second, and before the process ends unless it is killed. Entries of one second that are alike
    /// become one that counts them. Waits only where a hundred thousand entries could not be written yet.
    /// </summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Gives up waiting for room.</param>
    ValueTask AddAsync(AuditEvent entry, CancellationToken cancellationToken = default);

    /// <summary>Returns once everything handed over before lies on the disk.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task FlushAsync(CancellationToken cancellationToken = default);
}
