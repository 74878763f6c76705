using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>
/// Lets writers of one database file in, one at a time. Within this process they queue in order of arrival; a writer in
/// another process holds SQLite's own lock, which is asked for again and again until it is free.
/// </summary>
internal static class WriterGate
{
    private const int Busy = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    public static async Task<IDbContextTransaction> EnterAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var gate = Gates.GetOrAdd(Path.GetFullPath(connection.DataSource), _ => new SemaphoreSlim(1));
        var entered = false;
        try
        {
            await gate.WaitAsync(cancellationToken);
            entered = true;
            return new GatedTransaction(await BeginAsync(context, connection, cancellationToken), gate, context);
        }
        catch
        {
            if (entered) gate.Release();
            await context.Database.CloseConnectionAsync();
            throw;
        }
    }

    private static async Task<IDbContextTransaction> BeginAsync(
        MhepDbContext context, SqliteConnection connection, CancellationToken cancellationToken)
    {
        // A load may take longer than any one timeout; only cancellation ends the wait. The wait between two tries is ours, because the
        // driver's own blocks the thread and cannot be cancelled.
        var timeout = connection.DefaultTimeout;
        connection.DefaultTimeout = 1;
        try
        {
            while (true)
            {
                try
                {
                    return await context.Database.BeginTransactionAsync(cancellationToken);
                }
                catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
                {
                    await Task.Delay(BetweenTries, cancellationToken);
                }
            }
        }
        finally
        {
            connection.DefaultTimeout = timeout;
        }
    }
}
