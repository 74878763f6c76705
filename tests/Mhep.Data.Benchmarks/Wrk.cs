using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mhep.Data.Benchmarks;

/// <summary>Load from wrk, a process of its own.</summary>
internal static partial class Wrk
{
    /// <summary>Requests answered a second by one address.</summary>
    /// <param name="address">Gets POST requests.</param>
    /// <param name="body">The body of each, JSON.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="key">The key to ask with; null for none.</param>
    /// <exception cref="InvalidOperationException">wrk is missing, or answers were not all 200.</exception>
    public static async Task<double> RequestsPerSecondAsync(Uri address, string body, int seconds, string? key = null)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $"""
            wrk.method = "POST"
            wrk.headers["Content-Type"] = "application/json"
            {(key is null ? string.Empty : $"wrk.headers[\"Authorization\"] = \"Bearer {key}\"")}
            wrk.body = [==[{body}]==]
            """);
        try
        {
            var start = new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", "-s", script, address.ToString()])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (output.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{address} refuses the query: {output}");
            return double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("wrk is not on the PATH: apt-get install wrk.", missing);
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
