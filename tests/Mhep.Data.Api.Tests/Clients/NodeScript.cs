using System.Diagnostics;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Clients;

/// <summary>Runs JavaScript that uses the reference implementation (npm package graphql), installed once below artifacts/.</summary>
internal static class NodeScript
{
    private const string GraphQLVersion = "16.15.0";
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>Runs an ES module to its end and gives what it printed; fails the test when it fails.</summary>
    /// <param name="script">The module; `import ... from 'graphql'` works.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">What it finds in process.argv from 2 on.</param>
    public static async Task<string> RunAsync(string script, string input = "", params string[] arguments)
    {
        var file = Path.Combine(await Folder.Value, $"script-{Guid.NewGuid():N}.mjs");
        await File.WriteAllTextAsync(file, script);
        try
        {
            var (exitCode, output) = await StartAsync("node", input, [file, .. arguments]);
            Assert.True(exitCode == 0, output);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Repository.PathOf($"artifacts/npm/graphql-{GraphQLVersion}");
        if (File.Exists(Path.Combine(folder, "node_modules", "graphql", "package.json"))) return folder;
        Directory.CreateDirectory(folder);
        var (exitCode, output) = await StartAsync("npm", "", ["install", "--prefix", folder, "--no-audit", "--no-fund", $"graphql@{GraphQLVersion}"]);
        Assert.True(exitCode == 0, output);
        return folder;
    }

    private static async Task<(int ExitCode, string Output)> StartAsync(string program, string input, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
