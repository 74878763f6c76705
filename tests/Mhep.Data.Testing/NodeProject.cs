using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Testing;

/// <summary>A folder of JavaScript with its packages installed, kept between runs below artifacts/npm.</summary>
public static class NodeProject
{
    private const string Packages = "node_modules";
    private static readonly Lock Installing = new();

    /// <summary>Copies a folder that holds a package.json and installs what it names, unless that was done before.</summary>
    /// <param name="source">The folder; its own node_modules is left out.</param>
    /// <returns>The copy.</returns>
    public static string Install(string source)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(source, "package.json"))))[..12];
        var folder = Repository.PathOf($"artifacts/npm/{Path.GetFileName(source)}-{version}");
        lock (Installing)
        {
            Copy(source, folder);
            if (!Directory.Exists(Path.Combine(folder, Packages)))
                InstallPackages(folder);
        }

        return folder;
    }

    /// <summary>Runs a script with Node.</summary>
    /// <param name="folder">What <see cref="Install"/> gave.</param>
    /// <param name="arguments">The script and what it finds behind its name.</param>
    /// <returns>How it ended, and all it wrote.</returns>
    public static Task<(int ExitCode, string Text)> RunAsync(string folder, params string[] arguments) => RunProgramAsync(folder, "node", arguments);

    /// <summary>Runs a tool that one of the packages brings.</summary>
    /// <param name="folder">What <see cref="Install"/> gave.</param>
    /// <param name="tool">Its name, such as 'tsc'.</param>
    /// <param name="arguments">What it is told.</param>
    /// <returns>How it ended, and all it wrote.</returns>
    public static Task<(int ExitCode, string Text)> RunToolAsync(string folder, string tool, params string[] arguments) =>
        RunProgramAsync(folder, Path.Combine(folder, Packages, ".bin", tool), arguments);

    private static async Task<(int ExitCode, string Text)> RunProgramAsync(string folder, string program, string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        text += await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    private static void Copy(string source, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(source))
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllBytes(file));
        foreach (var inner in Directory.EnumerateDirectories(source).Where(inner => Path.GetFileName(inner) != Packages))
            Copy(inner, Path.Combine(folder, Path.GetFileName(inner)));
    }

    private static void InstallPackages(string folder)
    {
        using var process = Start(folder, "npm", ["install", "--no-audit", "--no-fund"]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return;

        // Half an installation would count as a whole one next time.
        if (Directory.Exists(Path.Combine(folder, Packages)))
            Directory.Delete(Path.Combine(folder, Packages), recursive: true);
        throw new InvalidOperationException($"npm install failed: {errors}");
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
