using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>
/// Holds the facts that questions are answered from. A question takes <see cref="Current"/> once and keeps it to its end; a refresh puts
/// another object in its place and stops nobody.
/// </summary>
/// <param name="database">Where to read.</param>
public sealed class FactsStore(IDbContextFactory<MhepDbContext> database) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Facts _current = Facts.Empty;

    /// <summary>The newest facts read; empty before the first refresh.</summary>
    public Facts Current => _current;

    /// <summary>Reads what has changed since, if anything has.</summary>
    /// <param name="cancellationToken">Stops the reading; the facts stay as they were.</param>
    /// <returns>The facts that are current afterwards.</returns>
    public async Task<Facts> RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            _current = await FactsReader.ReadAsync(database, _current, cancellationToken);
            return _current;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();
}
