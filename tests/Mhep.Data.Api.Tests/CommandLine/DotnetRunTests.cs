using System.Diagnostics;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.CommandLine;

public sealed class DotnetRunTests
{
    /// <summary>The SDK for web projects would start the program in the project's folder, and no relative path would be found.</summary>
    [Fact]
    public async Task Paths_given_to_dotnet_run_are_relative_to_where_it_is_typed()
    {
        var project = Repository.PathOf("api/Mhep.Data.Api/Mhep.Data.Api.csproj");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getProperty:RunWorkingDirectory"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, output.Trim()));
    }
}
