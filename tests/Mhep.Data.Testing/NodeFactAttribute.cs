using System.Diagnostics;
using Xunit;

namespace Mhep.Data.Testing;

/// <summary>A fact that runs real JavaScript clients and skips, saying so, where Node or the npm registry is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> HasNode = new(() => Runs("node") && Runs("npm"));

    /// <summary>Skips where `node` or `npm` does not start.</summary>
    public NodeFactAttribute()
    {
        if (!HasNode.Value) Skip = "SKIPPED: Node.js with npm is not on the PATH, so real clients cannot be tried.";
    }

    private static bool Runs(string program)
    {
        try
        {
            var start = new ProcessStartInfo(program, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start);
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
