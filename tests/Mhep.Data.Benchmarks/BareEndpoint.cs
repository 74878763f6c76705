using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Benchmarks;

/// <summary>Kestrel and nothing else: reads the request's body, writes the bytes of a file. What no server on it can beat.</summary>
internal static class BareEndpoint
{
    /// <summary>Serves until the process is stopped.</summary>
    /// <param name="port">On 127.0.0.1.</param>
    /// <param name="file">The answer.</param>
    public static async Task<int> ServeAsync(string port, string file)
    {
        var answer = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/graphql", async (HttpContext context) =>
        {
            while (true)
            {
                var read = await context.Request.BodyReader.ReadAsync();
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) break;
            }

            context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer);
        });
        await app.RunAsync($"http://127.0.0.1:{port}");
        return 0;
    }
}
