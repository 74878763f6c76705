using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Hosting;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.Benchmarks;

/// <summary>
/// What access adds to a question: the specialist query by the engine alone, and with all that a request goes through to be let in: the key,
/// its limits, the view of its scope, and the entry in the audit log. First inside one process, then over HTTP, where guards, headers and limits of the network
/// come with it.
/// </summary>
internal static class AccessBenchmark
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var calls = Options.Number(arguments, "--calls", 2000);
        var folder = Directory.CreateTempSubdirectory("mhep-benchmark-").FullName;
        var database = new SqliteDatabase($"Data Source={Path.Combine(folder, "mhep.db")}");
        await HttpBenchmark.IngestSamplesAsync(database, Path.Combine(folder, "workbooks"));
        var query = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "specialist-quarters.graphql"));
        await using (var services = Services(database))
        {
            var facts = await services.GetRequiredService<FactsStore>().RefreshAsync(CancellationToken.None);
            using var executor = new Executor(MhepSchema.Build(), new ExecutorOptions { Cost = new CostOptions() });
            var fill = WithoutAccess(services);
            var authorization = "Bearer " + (await KeyAsync(database)).Whole;
            var output = new ArrayBufferWriter<byte>(1 << 20);

            async Task Without()
            {
                var context = new RequestContext(services);
                fill(context);
                output.ResetWrittenCount();
                using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = query, Context = context });
                result.WriteTo(output);
            }

            async Task With()
            {
                var http = new DefaultHttpContext { RequestServices = services };
                var caller = (await services.GetRequiredService<CallerFinder>().FindAsync(http, authorization)).Caller!;
                if (services.GetRequiredService<RequestLimits>().WaitFor(caller, address: null) is not null) throw new InvalidOperationException("The limit is too low to measure.");
                var context = new RequestContext(services);
                var policy = services.GetRequiredService<AccessPolicy>();
                var now = policy.ViewOf(facts, caller);
                context.Set(caller);
                context.Set(now);
                context.Set(new KnownThen(services.GetRequiredService<FactsHistory>(), now, then => policy.ViewOf(then, facts, caller)));
                var record = new OperationRecord(services.GetRequiredService<IAuditTrail>(), caller, context);
                context.Set(record);
                output.ResetWrittenCount();
                using var result = await executor.ExecuteAsync(new ExecutionRequest { Query = query, Context = context });
                await record.EndAsync(result, CancellationToken.None);
                result.WriteTo(output);
            }

            await new Comparison("µs a question", higherIsBetter: false)
                .Add("the engine alone", () => TimeAsync(Without, calls))
                .Add("with key, limits, view and audit", () => TimeAsync(With, calls))
                .RunAsync(Options.Number(arguments, "--runs", 9));
        }

        await OverHttpAsync(database, query, arguments);
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    /// <summary>Registers what answers questions and what decides on callers, as the server does.</summary>
    public static void AddHost(IServiceCollection services, SqliteDatabase database)
    {
        services.AddLogging();
        services.AddSingleton<IDbContextFactory<MhepDbContext>>(database);
        services.AddSingleton(TimeProvider.System);
        services.AddWorkers(database, new WorkerSettings { Enabled = false });
        services.AddAudit(database);
        services.AddSingleton(new ServerOptions { RequestsPerKey = int.MaxValue, RequestsPerProvider = int.MaxValue });
        services.AddSingleton<RequestLimits>();
        services.AddAccess(new AccessOptions());
        services.AddMhepGraphQL();
    }

    /// <summary>Fills requests as where nobody is asked who they are: with the newest facts, all of them, worked out once.</summary>
    public static Action<RequestContext> WithoutAccess(IServiceProvider services)
    {
        var programme = Caller.Programme("The benchmark");
        var view = services.GetRequiredService<AccessPolicy>().ViewOf(services.GetRequiredService<FactsStore>().Current, programme);
        return request =>
        {
            request.Set(programme);
            request.Set(view);
            request.Set(new KnownThen(services.GetRequiredService<FactsHistory>(), view, _ => view));
        };
    }

    private static async Task OverHttpAsync(SqliteDatabase database, string query, string[] arguments)
    {
        var seconds = Options.Number(arguments, "--seconds", 5);
        var body = JsonSerializer.Serialize(new { query });
        await using var open = await ServerProcess.StartSelfAsync(port => ["open", port, database.ConnectionString]);
        await using var served = await HttpBenchmark.ServeAsync(database);
        if (!Enumerable.SequenceEqual(await open.PostAsync(body), await served.PostAsync(body))) throw new InvalidOperationException("The two answer differently.");
        await new Comparison("requests/s", higherIsBetter: true)
            .Add("over HTTP, open to anyone", () => Wrk.RequestsPerSecondAsync(open.Address, body, seconds))
            .Add("mhep serve, with a key", () => Wrk.RequestsPerSecondAsync(served.Address, body, seconds, served.Key))
            .RunAsync(Options.Number(arguments, "--runs", 9));
    }

    private static async Task<double> TimeAsync(Func<Task> ask, int calls)
    {
        var clock = Stopwatch.StartNew();
        for (var call = 0; call < calls; call++) await ask();
        return clock.Elapsed.TotalMicroseconds / calls;
    }

    private static async Task<KeyText> KeyAsync(SqliteDatabase database)
    {
        await using var audit = CommandAudit.Of(database);
        var keys = new KeyStore(database, TimeProvider.System, audit.Person);
        return await keys.CreateAsync("benchmark", new KeyScope { Role = Role.Programme }, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), CancellationToken.None);
    }

    private static ServiceProvider Services(SqliteDatabase database)
    {
        var services = new ServiceCollection();
        AddHost(services, database);
        return services.BuildServiceProvider();
    }
}
