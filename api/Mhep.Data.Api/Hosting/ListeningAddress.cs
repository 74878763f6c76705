using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Where the server listens: with TLS on any address of this machine, without only where no other machine can reach it, as a key must not
/// cross a network in clear. Nor a name without TLS: Kestrel answers a name on every network the machine is on, whatever it resolves to.
/// </summary>
/// <param name="Host">'localhost', '127.0.0.1' or '[::1]'; with TLS also an address of the machine, or '*' for all of them.</param>
/// <param name="Port">0: any free port.</param>
/// <param name="IsTls">Whether it speaks TLS.</param>
internal sealed record ListeningAddress(string Host, int Port, bool IsTls = false)
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether a host, as a URL or a Host header writes it, is this machine by one of the three names it may have.</summary>
    /// <param name="host">Without a port.</param>
    public static bool IsLoopback(string host) => Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads 'http://127.0.0.1:5080' or 'https://*:8443'.</summary>
    /// <param name="url">What was asked for.</param>
    /// <param name="address">The address, when there is no reason against it.</param>
    /// <param name="reason">Why not, in a sentence that says what to write instead.</param>
    public static bool TryParse(string url, [NotNullWhen(true)] out ListeningAddress? address, [NotNullWhen(false)] out string? reason)
    {
        (address, reason) = Read(url);
        return address is not null;
    }

    /// <summary>Makes the server listen here.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="certificate">For TLS.</param>
    public void Listen(KestrelServerOptions kestrel, X509Certificate2? certificate)
    {
        if (Host == "[::1]") kestrel.Listen(IPAddress.IPv6Loopback, Port, Secure);
        else if (Host == "localhost" && Port != 0) kestrel.ListenLocalhost(Port, Secure);
        else if (Host is "localhost" or "127.0.0.1") kestrel.Listen(IPAddress.Loopback, Port, Secure);
        else if (Host == "*") kestrel.ListenAnyIP(Port, Secure);
        else kestrel.Listen(IPAddress.Parse(Host.Trim('[', ']')), Port, Secure);

        void Secure(ListenOptions options)
        {
            if (!IsTls) return;
            options.UseHttps(certificate ?? throw new InvalidOperationException("There is no certificate for TLS."), https =>
                https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        }
    }

    /// <summary>Whether nobody listens here now; for work that would be in vain if the server could not start after it.</summary>
    public bool IsFree()
    {
        if (Port == 0) return true;
        try
        {
            using var listener = new TcpListener(Host == "[::1]" ? IPAddress.IPv6Loopback : IPAddress.Loopback, Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static (ListeningAddress? Address, string? Reason) Read(string url)
    {
        BindingAddress binding;
        try
        {
            binding = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return (null, $"'{url}' is no address: write --urls http://127.0.0.1:5080.");
        }

        var isTls = string.Equals(binding.Scheme, "https", StringComparison.OrdinalIgnoreCase);
        if (!isTls && !string.Equals(binding.Scheme, "http", StringComparison.OrdinalIgnoreCase))
            return (null, $"'{url}' is not served: only http on this machine, and https, are.");
        if (binding.PathBase.Length > 0)
            return (null, $"'{url}' has a path: write the address alone, http://127.0.0.1:{binding.Port}.");
        var host = binding.Host.ToLowerInvariant();
        if (IsLoopback(host)) return (new ListeningAddress(host, binding.Port, isTls), null);
        if (!isTls)
        {
            return (null, $"'{url}' may be reached from other machines, and keys would travel there in clear: "
                + $"use http://127.0.0.1:{binding.Port}, http://localhost:{binding.Port} or http://[::1]:{binding.Port}, or https with a certificate.");
        }

        return host == "*" || IPAddress.TryParse(host.Trim('[', ']'), out _)
            ? (new ListeningAddress(host, binding.Port, IsTls: true), null)
            : (null, $"'{url}' names a name: write an address of this machine, or https://*:{binding.Port} for all of them.");
    }
}
