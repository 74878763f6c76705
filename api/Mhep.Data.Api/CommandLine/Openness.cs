using System.Globalization;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.CommandLine;

/// <summary>What of a server is open, for the person who starts it: a line a door.</summary>
internal static class Openness
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(ServerSettings settings)
    {
        var network = settings.Network;
        yield return settings.Addresses.All(address => ListeningAddress.IsLoopback(address.Host))
            ? "  reached from: this machine alone"
            : "  reached from: other machines, over TLS";
        yield return "  answers to: localhost" + string.Concat(network.Hosts.Select(host => ", " + host));
        yield return "  without a key: " + (settings.Access.UnknownCaller is { } role ? $"as {RoleNames.Of(role)}" : "nothing but /health");
        yield return "  tokens of: " + (settings.Access.Tokens?.Authority ?? "nobody");
        yield return "  proxies believed: " + ListOf(network.KnownProxies.Select(proxy => proxy.ToString()));
        yield return "  pages of other origins: " + ListOf(network.AllowedOrigins);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"  requests a minute: {network.RequestsPerKey:N0} a key, {network.RequestsPerProvider:N0} a provider, {network.RequestsPerUnknownAddress:N0} an address without a key");
    }

    private static string ListOf(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "none";
}
