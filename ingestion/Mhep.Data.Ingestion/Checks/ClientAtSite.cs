namespace Mhep.Data.Ingestion.Checks;

/// <summary>A client id at a site, both compared without regard to case.</summary>
internal readonly struct ClientAtSite(string siteCode, string clientId) : IEquatable<ClientAtSite>
{
    private readonly string _siteCode = siteCode;
    private readonly string _clientId = clientId;

    /// <inheritdoc />
    public bool Equals(ClientAtSite other) =>
        string.Equals(_clientId, other._clientId, StringComparison.OrdinalIgnoreCase)
        && string.Equals(_siteCode, other._siteCode, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ClientAtSite other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(
        StringComparer.OrdinalIgnoreCase.GetHashCode(_siteCode ?? ""), StringComparer.OrdinalIgnoreCase.GetHashCode(_clientId ?? ""));
}
