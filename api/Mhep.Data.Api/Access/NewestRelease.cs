using Mhep.Data.Api.Releases;

namespace Mhep.Data.Api.Access;

/// <summary>Holds the cells of the newest release that was read. A question takes them once and keeps them to its end.</summary>
internal sealed class NewestRelease
{
    private volatile ReleasedCells _current = ReleasedCells.None;

    /// <summary>The newest cells read; none before the first refresh.</summary>
    public ReleasedCells Current => _current;

    /// <summary>Reads a newer release where there is one.</summary>
    /// <param name="store">Where releases are.</param>
    /// <param name="cancellationToken">Gives up; the cells stay as they were.</param>
    public async Task RefreshAsync(ReleaseStore store, CancellationToken cancellationToken) =>
        _current = await store.ReadNewestAsync(_current, cancellationToken);
}
