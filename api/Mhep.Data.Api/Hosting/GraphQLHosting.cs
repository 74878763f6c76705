using System.Buffers;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Quality;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.EarlyWarnings;
using Mhep.Data.Api.Evaluations;
using Mhep.Data.Api.Lineage;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Hosting;

/// <summary>What GraphQL needs of the host: the schema, the facts, and what the caller may see of them.</summary>
internal static class GraphQLHosting
{
    /// <summary>Registers it.</summary>
    public static void AddMhepGraphQL(this IServiceCollection services)
    {
        services.AddSingleton<FactsStore>();
        services.AddSingleton<FactsHistory>();
        services.AddSingleton<LineageReader>();
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<AnnotatedDownloads>();
        services.AddSingleton<OwnClientIds>();
        services.AddSingleton<SubgroupReader>();
        services.AddSingleton<IndicationReader>();
        services.AddSingleton<EvaluationReader>();
        services.AddSingleton<SubmissionEffects>();
        services.AddSingleton<SubmissionDecisions>();
        services.AddSingleton<WorkbookDoor>();
        services.AddSingleton<DataQualityReader>();
        services.AddEarlyWarnings();
        services.AddHostedService<DataVersionWatcher>();
        services.AddGraphQL(_ => MhepSchema.Build(), provider => new GraphQLHttpOptions
        {
            Execution = new ExecutorOptions { Cost = new CostOptions() },
            MaxFileBytesInMemory = int.MaxValue, // A file that was not screened must not lie on a disk; a request's size is limited.
            Sockets = new GraphQLSocketOptions
            {
                AllowedOrigins = provider.GetService<ServerOptions>()?.AllowedOrigins ?? [],
                AcceptConnection = (http, payload, _) => CallerAuthentication.AcceptSocketAsync(http, payload),
            },
            PrepareContext = (http, request) => PrepareAsync(provider, http, request),
            OperationAnswered = (http, request, result) => request.Get<OperationRecord>().EndAsync(result, http.RequestAborted),
        });
    }

    /// <summary>Asks one question of ourselves, so that the first caller does not wait for the schema and for code to be compiled.</summary>
    /// <param name="services">The server's; the facts are there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WarmUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = new RequestContext(services);
        Prepare(services, context, Caller.Programme("The start of the server"));
        const string Question = "{ viewer { role } measures { key } sites(first: 1) { totalCount nodes { code latestFidelityReview { total } } } }";
        await services.GetRequiredService<Executor>()
            .ExecuteAsync(new ExecutionRequest { Query = Question, Context = context }, new ArrayBufferWriter<byte>(), cancellationToken);
    }

    private static async ValueTask PrepareAsync(IServiceProvider provider, HttpContext http, RequestContext request)
    {
        if (await CallerAuthentication.CallerOfAsync(http) is { } caller && IsWithinLimits(provider, http, caller))
        {
            Prepare(provider, request, caller);
            request.HidesSuggestions = caller.Role == Role.Peer; // Also who is unknown, who is a peer at most.
            request.RefusesIntrospection = caller.IsUnknown;
            request.Set(new OperationRecord(provider.GetRequiredService<IAuditTrail>(), caller, request));
            return;
        }

        // The key or token that opened the socket is no longer accepted, or asks too much: the socket ends, and all that runs on it.
        http.Abort();
        await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
    }

    /// <summary>Each operation on a socket counts as a request; others were counted when they came.</summary>
    private static bool IsWithinLimits(IServiceProvider provider, HttpContext http, Caller caller) =>
        !http.WebSockets.IsWebSocketRequest || provider.GetRequiredService<RequestLimits>().WaitFor(caller, http.Connection.RemoteIpAddress) is null;

    /// <summary>One version of the facts from the beginning of an operation to its end, whatever is committed meanwhile.</summary>
    private static void Prepare(IServiceProvider provider, RequestContext request, Caller caller)
    {
        var facts = provider.GetRequiredService<FactsStore>().Current;
        request.Set(caller);
        var policy = provider.GetRequiredService<AccessPolicy>();
        var now = policy.ViewOf(facts, caller);
        request.Set(now);
        request.Set(new KnownThen(provider.GetRequiredService<FactsHistory>(), now, then => policy.ViewOf(then, facts, caller)));
    }
}
