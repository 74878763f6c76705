using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Mhep.Data.Api.Hosting;

/// <summary>Whose word is taken at the edge of the network: proxies' on callers, browsers' on pages of other origins. Nobody's unless configured.</summary>
internal static class NetworkEdge
{
    private static readonly string[] Headers = ["Authorization", "Content-Type", "Accept", "GraphQL-Preflight", "GraphQL-Cost"];
    private static readonly string[] Methods = ["GET", "POST"];

    /// <summary>Takes the caller's address and scheme from headers, where a known proxy sent them.</summary>
    public static void UseKnownProxies(this WebApplication app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear(); // This machine is trusted by default; here only what the operator names is.
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Lets pages of these origins ask, with a key that they send themselves; never with cookies, of which there are none.</summary>
    public static void UseAllowedOrigins(this WebApplication app, IReadOnlyList<string> origins)
    {
        if (origins.Count > 0) app.UseCors(policy => policy.WithOrigins([.. origins]).WithMethods(Methods).WithHeaders(Headers).WithExposedHeaders("Retry-After"));
    }
}
