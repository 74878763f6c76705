using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types.Building;

namespace Mhep.Data.GraphQL.Tests.Execution;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_request_is_an_activity_with_one_for_each_stage()
    {
        var stopped = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ExecutionTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var test = new Activity("test").Start();

        await SchemaBuilder.FromSdl("type Query { a: Int }").AskAsync("query ForTelemetry { a }");

        var ours = stopped.Where(activity => activity.TraceId == test.TraceId).ToList();
        var request = Assert.Single(ours, activity => activity.OperationName == "graphql.request");
        Assert.Equal("query", request.GetTagItem("graphql.operation.type"));
        Assert.Equal(
            ["graphql.execute", "graphql.parse", "graphql.plan", "graphql.validate"],
            ours.Where(activity => activity.ParentSpanId == request.SpanId).Select(activity => activity.OperationName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_meter_states_its_unit_and_counts()
    {
        var units = new ConcurrentDictionary<string, string?>();
        var measured = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name != ExecutionTelemetry.Name)
                    return;
                units[instrument.Name] = instrument.Unit;
                self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.Start();

        await SchemaBuilder.FromSdl("type Query { a: Int! }").AskAsync("{ a }");

        Assert.Equal("s", units["graphql.server.request.duration"]);
        Assert.Equal("{error}", units["graphql.server.errors"]);
        Assert.All(units.Values, unit => Assert.False(string.IsNullOrEmpty(unit)));
        Assert.Contains("graphql.server.request.duration", measured);
        Assert.Contains("graphql.server.errors", measured);
        Assert.Contains("graphql.server.document_cache.misses", measured);
    }
}
