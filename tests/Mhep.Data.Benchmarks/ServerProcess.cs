using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Mhep.Data.Benchmarks;

/// <summary>A server in a process of its own on a free port of this machine, ended when disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Its GraphQL address.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/graphql");

    /// <summary>The key that it is asked with; null where it asks for none.</summary>
    public string? Key { get; set; }

    /// <summary>Starts a program and waits until it accepts connections.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, given the port.</param>
    public static async Task<ServerProcess> StartAsync(string program, Func<string, IEnumerable<string>> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments(port.ToString(CultureInfo.InvariantCulture))) { UseShellExecute = false, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        for (var attempt = 0; attempt < 600 && !process.HasExited; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return new ServerProcess(process, port);
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"{program} does not listen on port {port}.");
    }

    /// <summary>Starts this program again, as one of the servers that it can be.</summary>
    /// <param name="arguments">Its arguments, given the port.</param>
    public static Task<ServerProcess> StartSelfAsync(Func<string, IEnumerable<string>> arguments) =>
        StartAsync("dotnet", port => arguments(port).Prepend(typeof(ServerProcess).Assembly.Location));

    /// <summary>One answer.</summary>
    /// <param name="body">The request, JSON.</param>
    public async Task<byte[]> PostAsync(string body)
    {
        using var client = NewClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await client.PostAsync(Address, content);
        reply.EnsureSuccessStatusCode();
        return await reply.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A client that sends the key.</summary>
    public HttpClient NewClient()
    {
        var client = new HttpClient();
        if (Key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
