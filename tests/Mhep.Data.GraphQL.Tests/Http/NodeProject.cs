using System.Diagnostics;
using System.Text;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>A folder of JavaScript with its packages installed, kept between runs in the temporary folder.</summary>
internal static class NodeProject
{
    private static readonly Lock Installing = new();

    /// <summary>Copies a folder that holds a package.json to a temporary place and installs what it names.</summary>
    /// <returns>The copy.</returns>
    public static string Install(string source)
    {
        var key = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package.json"))));
        var folder = Path.Combine(Path.GetTempPath(), $"mhep-node-{Path.GetFileName(source)}-{key[..12]}");
        lock (Installing)
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.EnumerateFiles(source))
            {
                var copy = Path.Combine(folder, Path.GetFileName(file));
                File.WriteAllBytes(copy, File.ReadAllBytes(file));
            }

            if (!Directory.Exists(Path.Combine(folder, "node_modules")))
                Install(folder, "npm", "install", "--no-audit", "--no-fund");
        }

        return folder;
    }

    /// <summary>Runs a script.</summary>
    /// <returns>How it ended, and all it wrote.</returns>
    public static async Task<(int ExitCode, string Text)> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, "node", arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        text += await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    private static void Install(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return;
        Directory.Delete(Path.Combine(folder, "node_modules"), recursive: true);
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {errors}");
    }

    private static Process Start(string folder, string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    }) ?? throw new InvalidOperationException($"{program} did not start.");
}
