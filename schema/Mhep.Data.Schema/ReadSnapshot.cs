using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema;

/// <summary>Several queries that see one state of the database.</summary>
public static class ReadSnapshot
{
    /// <summary>
    /// Opens a transaction for reading: all its queries see the last commit before the first of them, whatever is committed
    /// meanwhile. Keeps no writer waiting and waits for none. Nothing may be written in it.
    /// </summary>
    /// <param name="context">A context without an open transaction.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The transaction; dispose of it when all is read.</returns>
    public static Task<IDbContextTransaction> BeginSnapshotAsync(this MhepDbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancellationToken);
}
