using Mhep.Data.Analytics.Periods;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>
/// Facts as they were known at earlier moments: built from the database when first asked for and kept for a while, a few at most. Moments
/// between the same two commits share one; requests that ask at the same time wait for one build.
/// </summary>
/// <param name="database">Where to read.</param>
/// <param name="store">The newest facts: sites that have not changed since are shared with them.</param>
/// <param name="time">Says what lies in the future.</param>
public sealed class FactsHistory(IDbContextFactory<MhepDbContext> database, FactsStore store, TimeProvider time) : IDisposable
{
    /// <summary>How many earlier versions are kept; of a large programme each may be as large as the newest.</summary>
    internal const int Kept = 4;

    private readonly Lock _changing = new();
    private readonly LinkedList<Version> _newestUsedFirst = [];
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>How many versions have been built, those that have since been let go included.</summary>
    internal int Built { get; private set; }

    /// <summary>The facts that were current at an instant; empty before the first commit.</summary>
    /// <param name="instant">Not later than now.</param>
    /// <param name="cancellationToken">Stops the waiting; what others wait for goes on.</param>
    /// <exception cref="MeasureRequestException">The instant lies in the future.</exception>
    public async Task<Facts> AsKnownAtAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (instant > time.GetUtcNow())
            throw new MeasureRequestException(
                MeasureRequestErrors.AsKnownAtInFuture, $"The moment {instant:yyyy-MM-ddTHH:mm:ssK} lies in the future: what will be known then is not known yet.");
        var newest = store.Current;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var number = await DataVersions.AtAsync(context, instant.UtcDateTime, cancellationToken);
        if (number == 0) return Facts.Empty;
        if (number == newest.DataVersion) return newest;
        var current = await DataVersions.CurrentAsync(context, cancellationToken);
        var known = Find(number);
        if (known is not null && !await DataVersions.OnlyPointersMovedAsync(context, known.ReadAt, current, cancellationToken)) Forget(known);
        var shared = await DataVersions.OnlyPointersMovedAsync(context, newest.DataVersion, current, cancellationToken) ? newest : null;
        return await Use(new Version(number, current, shared)).WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
        _oneAtATime.Dispose();
    }

    private Version? Find(long number)
    {
        lock (_changing) return _newestUsedFirst.FirstOrDefault(version => version.Number == number);
    }

    private void Forget(Version version)
    {
        lock (_changing) _newestUsedFirst.Remove(version);
    }

    /// <summary>Puts a version first and begins to build it, unless it is there already: then that one is used.</summary>
    private Task<Facts> Use(Version version)
    {
        lock (_changing)
        {
            var used = _newestUsedFirst.FirstOrDefault(known => known.Number == version.Number) ?? version;
            _newestUsedFirst.Remove(used);
            _newestUsedFirst.AddFirst(used);
            if (_newestUsedFirst.Count > Kept) _newestUsedFirst.RemoveLast();
            return used.Facts ??= Task.Run(() => BuildAsync(used));
        }
    }

    private async Task<Facts> BuildAsync(Version version)
    {
        // One at a time: what a build needs beside its result would else be needed as often as there are questions.
        await _oneAtATime.WaitAsync(_closing.Token);
        try
        {
            var facts = await FactsReader.ReadAsOfAsync(database, version.Number, version.Newest, _closing.Token);
            version.Newest = null;
            Built++;
            return facts;
        }
        catch
        {
            Forget(version);
            throw;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>One earlier version, built or being built.</summary>
    /// <param name="number">Its data version.</param>
    /// <param name="readAt">The data version that the stored rows had at least when they were read.</param>
    /// <param name="newest">Facts to share with; let go once it is built.</param>
    private sealed class Version(long number, long readAt, Facts? newest)
    {
        public long Number => number;

        public long ReadAt => readAt;

        public Facts? Newest { get; set; } = newest;

        public Task<Facts>? Facts { get; set; }
    }
}
