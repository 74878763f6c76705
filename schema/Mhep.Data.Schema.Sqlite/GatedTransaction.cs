using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>A write transaction that lets the next writer in when it is disposed of.</summary>
internal sealed class GatedTransaction(IDbContextTransaction transaction, SemaphoreSlim gate, MhepDbContext context) : IDbContextTransaction
{
    private bool _left;

    public Guid TransactionId => transaction.TransactionId;

    public void Commit() => transaction.Commit();

    public Task CommitAsync(CancellationToken cancellationToken = default) => transaction.CommitAsync(cancellationToken);

    public void Rollback() => transaction.Rollback();

    public Task RollbackAsync(CancellationToken cancellationToken = default) => transaction.RollbackAsync(cancellationToken);

    public void Dispose()
    {
        if (_left) return;
        _left = true;
        try
        {
            transaction.Dispose();
            context.Database.CloseConnection();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_left) return;
        _left = true;
        try
        {
            await transaction.DisposeAsync();
            await context.Database.CloseConnectionAsync();
        }
        finally
        {
            gate.Release();
        }
    }
}
