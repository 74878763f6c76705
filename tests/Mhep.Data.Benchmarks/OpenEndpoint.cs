using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Hosting;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.Benchmarks;

/// <summary>
/// The host's schema, facts and engine over HTTP for anyone, as the programme: no key, no limits, nothing written down, no header that protects a browser. What access
/// is measured against.
/// </summary>
internal static class OpenEndpoint
{
    /// <summary>Serves until the process is stopped.</summary>
    /// <param name="port">On 127.0.0.1.</param>
    /// <param name="connectionString">The database.</param>
    public static async Task<int> ServeAsync(string port, string connectionString)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        Action<RequestContext>? fill = null;
        AccessBenchmark.AddHost(builder.Services, new SqliteDatabase(connectionString));
        builder.Services.AddGraphQL(_ => MhepSchema.Build(), _ => new GraphQLHttpOptions
        {
            Execution = new ExecutorOptions { Cost = new CostOptions() },
            PrepareContext = (_, request) =>
            {
                fill!(request);
                return ValueTask.CompletedTask;
            },
        });
        await using var app = builder.Build();
        await app.Services.GetRequiredService<FactsStore>().RefreshAsync(CancellationToken.None);
        fill = AccessBenchmark.WithoutAccess(app.Services);
        app.MapGraphQL();
        await app.RunAsync($"http://127.0.0.1:{port}");
        return 0;
    }
}
