using System.Diagnostics;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Hosting;

public sealed class EnvironmentTests
{
    /// <summary>A web server usually takes addresses from its surroundings too; those were never checked, so none of them may count.</summary>
    [Fact]
    public async Task Addresses_in_the_environment_are_not_listened_to()
    {
        await using var database = await TestDatabase.CreateAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "mhep.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--database", database.Database.ConnectionString, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var name in new[] { "ASPNETCORE_URLS", "DOTNET_URLS", "URLS", "Kestrel__Endpoints__Open__Url" })
            start.Environment[name] = "http://0.0.0.0:0";
        start.Environment["ASPNETCORE_HTTP_PORTS"] = "0";
        start.Environment["ASPNETCORE_PREFERHOSTINGURLS"] = "true";

        using var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync();
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains(" at http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0.0.0", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("Serving", rest, StringComparison.Ordinal);
    }
}
