using System.Net;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Tells whether a request was made at this machine, to this machine, and by nobody in between.</summary>
internal static class LoopbackCaller
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Original-For", "X-Original-Host"];

    /// <summary>
    /// A loopback peer, a Host that names this machine, and no header that a proxy leaves: a proxy on this machine has a loopback
    /// address, too, and speaks for others.
    /// </summary>
    public static bool Made(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
        && ListeningAddress.IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.Keys.Any(IsOfProxy);

    private static bool IsOfProxy(string name) =>
        name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);
}
