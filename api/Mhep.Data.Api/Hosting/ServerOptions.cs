using System.Globalization;
using System.Net;
using Mhep.Data.Api.CommandLine;

namespace Mhep.Data.Api.Hosting;

/// <summary>How a server meets the network: the section 'Server' of the configuration. The defaults open nothing.</summary>
internal sealed record ServerOptions
{
    /// <summary>File with the certificate of TLS, PEM; null where there is no TLS.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>File with the certificate's private key, PEM; null where it is in the same file.</summary>
    public string? CertificateKeyFile { get; init; }

    /// <summary>Names that the server answers to beside those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Proxies whose word on a caller's address and scheme is taken; nobody else's is.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>Origins whose pages may ask from a browser, 'https://board.example'; none: only the server's own.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Most requests a minute with one key, or of one token's bearer. Default 3,000.</summary>
    public int RequestsPerKey { get; init; } = 3_000;

    /// <summary>Most requests a minute with all keys of one provider together. Default 9,000.</summary>
    public int RequestsPerProvider { get; init; } = 9_000;

    /// <summary>Most requests a minute of unknown callers from one address, where they are let in at all. Default 300.</summary>
    public int RequestsPerUnknownAddress { get; init; } = 300;

    /// <summary>Reads it; the defaults where nothing is said.</summary>
    /// <param name="file">A JSON file; null for none.</param>
    /// <exception cref="CommandException">Something in it makes no sense.</exception>
    public static ServerOptions Read(string? file)
    {
        var section = OperatorConfiguration.Load(file).GetSection("Server");
        var (defaults, limits) = (new ServerOptions(), section.GetSection("RequestsPerMinute"));
        var certificate = FileOf(section, "CertificateFile");
        return new ServerOptions
        {
            CertificateFile = certificate,
            CertificateKeyFile = certificate is null && section["CertificateKeyFile"] is { Length: > 0 }
                ? throw Wrong("CertificateFile", "named beside CertificateKeyFile")
                : FileOf(section, "CertificateKeyFile"),
            Hosts = ListOf(section, "Hosts"),
            KnownProxies = [.. ListOf(section, "KnownProxies").Select(NetworkOf)],
            AllowedOrigins = [.. ListOf(section, "AllowedOrigins").Select(OriginOf)],
            RequestsPerKey = NumberOf(limits, "Key", defaults.RequestsPerKey),
            RequestsPerProvider = NumberOf(limits, "Provider", defaults.RequestsPerProvider),
            RequestsPerUnknownAddress = NumberOf(limits, "UnknownAddress", defaults.RequestsPerUnknownAddress),
        };
    }

    private static List<string> ListOf(IConfigurationSection section, string name) =>
        [.. section.GetSection(name).GetChildren().Select(entry => entry.Value).OfType<string>()];

    private static string? FileOf(IConfigurationSection section, string name) => section[name] switch
    {
        null or "" => null,
        var path when File.Exists(path) => Path.GetFullPath(path),
        _ => throw Wrong(name, "a file that is there"),
    };

    private static IPNetwork NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw Wrong("KnownProxies", "addresses or networks, such as 10.0.0.2 or 10.1.0.0/16");
    }

    private static string OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "https" or "http" && origin.GetLeftPart(UriPartial.Authority) == text
            ? text
            : throw Wrong("AllowedOrigins", "origins without a path, such as https://board.example");

    private static int NumberOf(IConfigurationSection section, string name, int otherwise)
    {
        if (section[name] is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Wrong("RequestsPerMinute:" + name, "a whole number above 0");
    }

    private static CommandException Wrong(string member, string expected) => new($"Server:{member} of the configuration must be {expected}.");
}
