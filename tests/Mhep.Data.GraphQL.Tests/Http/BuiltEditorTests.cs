using System.Diagnostics;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>The editor in a real browser, held to the page's own security policy.</summary>
public sealed class BuiltEditorTests
{
    [BuiltEditorFact]
    public async Task The_editor_starts_without_breaking_its_security_policy()
    {
        await using var server = await LibraryServer.StartAsync(webRoot: BuiltEditorFactAttribute.WebRoot);
        var profile = Directory.CreateTempSubdirectory("mhep-chromium-");

        using var browser = Process.Start(new ProcessStartInfo(BuiltEditorFactAttribute.Chromium!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={profile.FullName}", "--enable-logging=stderr",
            "--virtual-time-budget=20000", "--dump-dom", server.Endpoint.ToString(),
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var console = browser.StandardError.ReadToEndAsync();
        var page = await browser.StandardOutput.ReadToEndAsync();
        await browser.WaitForExitAsync();
        profile.Delete(recursive: true);

        Assert.Contains("graphiql-container", page, StringComparison.Ordinal);
        Assert.Contains("graphiql-execute-button", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", await console, StringComparison.Ordinal);
    }
}
