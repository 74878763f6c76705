using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>A write transaction with room to work in, which lets the next writer in when it is disposed of.</summary>
internal sealed class GatedTransaction : IDbContextTransaction
{
    /// <summary>
    /// While loading, the pages of indexes in no order (lookup hashes) stay in memory: with SQLite's 2 MB they are written out and read
    /// back over and over, a third of the time of inserting 100,000 clients. The setting is the connection's, which is used again after us.
    /// </summary>
    private const int CacheKibibytes = 32 * 1024;
    private const int DefaultCacheKibibytes = 2000;

    private readonly IDbContextTransaction _transaction;
    private readonly SemaphoreSlim _gate;
    private readonly MhepDbContext _context;
    private bool _left;

    /// <summary>Takes over a transaction that has just begun.</summary>
    public GatedTransaction(IDbContextTransaction transaction, SemaphoreSlim gate, MhepDbContext context)
    {
        _transaction = transaction;
        _gate = gate;
        _context = context;
        SetCache(CacheKibibytes);
    }

    public Guid TransactionId => _transaction.TransactionId;

    public void Commit() => _transaction.Commit();

    public Task CommitAsync(CancellationToken cancellationToken = default) => _transaction.CommitAsync(cancellationToken);

    public void Rollback() => _transaction.Rollback();

    public Task RollbackAsync(CancellationToken cancellationToken = default) => _transaction.RollbackAsync(cancellationToken);

    public void Dispose()
    {
        if (_left) return;
        _left = true;
        try
        {
            _transaction.Dispose();
            SetCache(DefaultCacheKibibytes);
            _context.Database.CloseConnection();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_left) return;
        _left = true;
        try
        {
            await _transaction.DisposeAsync();
            SetCache(DefaultCacheKibibytes);
            await _context.Database.CloseConnectionAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private void SetCache(int kibibytes) =>
        _context.Database.ExecuteSqlRaw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{kibibytes}"));
}
