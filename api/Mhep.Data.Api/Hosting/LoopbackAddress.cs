using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// An address of this machine that no other machine can reach. The server speaks no TLS yet, and a key must not cross a network in
/// clear, so it takes no other: nor a name, because Kestrel answers a name on every network the machine is on, whatever it resolves to.
/// </summary>
/// <param name="Host">'localhost', '127.0.0.1' or '[::1]'.</param>
/// <param name="Port">0: any free port.</param>
internal sealed record LoopbackAddress(string Host, int Port)
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether a host, as a URL or a Host header writes it, is this machine by one of the three names it may have.</summary>
    /// <param name="host">Without a port.</param>
    public static bool IsLoopback(string host) => Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads 'http://127.0.0.1:5080'.</summary>
    /// <param name="url">What was asked for.</param>
    /// <param name="address">The address, when there is no reason against it.</param>
    /// <param name="reason">Why not, in a sentence that says what to write instead.</param>
    public static bool TryParse(string url, [NotNullWhen(true)] out LoopbackAddress? address, [NotNullWhen(false)] out string? reason)
    {
        (address, reason) = Read(url);
        return address is not null;
    }

    /// <summary>Makes the server listen here.</summary>
    public void Listen(KestrelServerOptions kestrel)
    {
        if (Host == "[::1]") kestrel.Listen(IPAddress.IPv6Loopback, Port);
        else if (Host == "localhost" && Port != 0) kestrel.ListenLocalhost(Port);
        else kestrel.Listen(IPAddress.Loopback, Port);
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

    private static (LoopbackAddress? Address, string? Reason) Read(string url)
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

        if (!string.Equals(binding.Scheme, "http", StringComparison.OrdinalIgnoreCase))
            return (null, $"'{url}' is not served: only http is, on this machine.");
        if (binding.PathBase.Length > 0)
            return (null, $"'{url}' has a path: write the address alone, http://127.0.0.1:{binding.Port}.");
        if (!IsLoopback(binding.Host))
        {
            return (null, $"'{url}' may be reached from other machines, and keys would travel there in clear: "
                + $"use http://127.0.0.1:{binding.Port}, http://localhost:{binding.Port} or http://[::1]:{binding.Port}.");
        }

        return (new LoopbackAddress(binding.Host.ToLowerInvariant(), binding.Port), null);
    }
}
