using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// What the executor tells OpenTelemetry: an activity a request with one each for parse, validate, plan and execute, and
/// meters. Both are named <see cref="Name"/>. Documents and variables are never in them.
/// </summary>
public static class ExecutionTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Mhep.Data.GraphQL";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.request.duration",
        "s",
        "Time from the request's arrival at the executor to its answer.");

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graphql.server.errors",
        "{error}",
        "Errors told to clients.");

    private static readonly Counter<long> CacheHits = Meter.CreateCounter<long>(
        "graphql.server.document_cache.hits",
        "{document}",
        "Documents that were found parsed and validated.");

    private static readonly Counter<long> CacheMisses = Meter.CreateCounter<long>(
        "graphql.server.document_cache.misses",
        "{document}",
        "Documents that had to be parsed and validated.");

    internal static Activity? StartRequest() => Source.StartActivity("graphql.request", ActivityKind.Server);

    internal static Activity? StartStage(string stage) => Source.StartActivity(stage);

    internal static long Now() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    internal static void CountDocument(bool isCached) => (isCached ? CacheHits : CacheMisses).Add(1);

    /// <summary>Closes a request's records.</summary>
    internal static void Finish(Activity? activity, long start, ExecutionResult result)
    {
        var operation = result.Operation?.ToString().ToLowerInvariant();
        if (activity is not null)
        {
            activity.SetTag("graphql.operation.type", operation);
            activity.SetTag("graphql.result", result.Kind.ToString());
            activity.SetTag("graphql.error.count", result.Errors.Count);
            if (result.Errors.Count > 0)
                activity.SetStatus(ActivityStatusCode.Error);
        }

        if (start != 0)
        {
            Duration.Record(
                Stopwatch.GetElapsedTime(start).TotalSeconds,
                new KeyValuePair<string, object?>("graphql.operation.type", operation),
                new KeyValuePair<string, object?>("graphql.result", result.Kind.ToString()));
        }

        if (Errors.Enabled && result.Errors.Count > 0)
            Errors.Add(result.Errors.Count, new KeyValuePair<string, object?>("graphql.operation.type", operation));
    }
}
