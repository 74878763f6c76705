using System.CommandLine;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep serve': answers questions about a database until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var urls = UrlsOption.Create();
        var configuration = new Option<string?>("--configuration")
        {
            Description = "A JSON file that says who is let in beside those with keys; docs/security.md has its members.",
            HelpName = "FILE",
        };
        var command = new Command("serve", "Serves a database, which is created on the first start.") { database, urls, configuration };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, parsed.GetRequiredValue(database), parsed.GetRequiredValue(urls), parsed.GetValue(configuration), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string database, string urls, string? configuration, CancellationToken cancellationToken)
    {
        var settings = new ServerSettings(DatabaseOption.Open(database), UrlsOption.Parse(urls), AccessConfiguration.Read(configuration)) { Network = ServerOptions.Read(configuration) };
        if (settings.Addresses.Any(address => address.IsTls) && settings.Network.CertificateFile is null)
            throw new CommandException("https needs a certificate: name its file under Server:CertificateFile of the configuration.");
        await settings.Database.MigrateAsync(cancellationToken);
        await using var server = await ApiServer.StartAsync(settings, cancellationToken);
        foreach (var url in server.Urls)
            await terminal.Output.WriteLineAsync($"Serving {settings.Database.FilePath} at {url}/graphql. Ctrl+C ends it.");
        foreach (var line in Openness.Of(settings)) await terminal.Output.WriteLineAsync(line);
        await server.RunAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
