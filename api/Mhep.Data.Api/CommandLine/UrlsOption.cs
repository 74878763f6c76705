using System.CommandLine;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The option that says where to listen, the same on every command that serves.</summary>
internal static class UrlsOption
{
    /// <summary>A new option; an option belongs to one command.</summary>
    public static Option<string> Create() => new("--urls")
    {
        Description = "Where to listen, several separated by ';'. This machine only: localhost, 127.0.0.1 or [::1].",
        HelpName = "URLS",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    /// <summary>The addresses that were named.</summary>
    /// <param name="urls">What the option holds.</param>
    /// <exception cref="CommandException">An address cannot be read, or lies outside this machine.</exception>
    public static IReadOnlyList<ListeningAddress> Parse(string urls)
    {
        var addresses = new List<ListeningAddress>();
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ListeningAddress.TryParse(url, out var address, out var reason)) throw new CommandException(reason);
            addresses.Add(address);
        }

        return addresses.Count > 0 ? addresses : throw new CommandException("--urls names no address: write --urls http://127.0.0.1:5080.");
    }
}
