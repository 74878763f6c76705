using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Audit;

/// <summary>
/// Takes to the audit log what was stored for it beside the acts themselves. Whoever is killed on the way leaves it to the next: the log knows
/// each act by its id and takes it once.
/// </summary>
/// <param name="database">Where entries wait.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="audit">The log.</param>
public sealed class PendingAuditEntries(IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, IAuditTrail audit)
{
    /// <summary>
    /// Writes what waits and returns once it lies on the disk. Where the log cannot be written it goes on waiting, and the log's own fault says so:
    /// the acts are done.
    /// </summary>
    /// <param name="cancellationToken">Gives up; what was written already is not written again.</param>
    public async Task HandOverAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var waiting = await context.PendingAuditEntries.AsNoTracking().OrderBy(entry => entry.At).ThenBy(entry => entry.Act).ToListAsync(cancellationToken);
        if (waiting.Count == 0) return;
        try
        {
            foreach (var entry in waiting) await audit.WriteAsync(entry.ToEvent(), cancellationToken);
        }
        catch (IOException)
        {
            return; // The trail has logged it; the next to hand over tries again.
        }

        // Not before: an entry that is gone from here and not yet there would be lost.
        var written = waiting.ConvertAll(entry => entry.Act);
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        await context.PendingAuditEntries.Where(entry => EF.Parameter(written).Contains(entry.Act)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
