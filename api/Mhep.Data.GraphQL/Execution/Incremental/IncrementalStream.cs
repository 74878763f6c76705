using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>
/// The answers of an operation with deferred parts: the first at once, then one a wave of parts that clients wait for.
/// All parts of a wave are resolved together, so that a deferred field of many objects is still resolved in one batch.
/// Lists go out in steps; one whose next items are not there yet holds nothing else up.
/// </summary>
internal sealed class IncrementalStream(ExecutionRun run, ExecutionResult first, Postponed postponed) : IAsyncDisposable
{
    private readonly List<DeferredFragment> _waiting = [];
    private readonly List<StreamedList> _streams = [];
    private readonly List<DeferredGroup> _groups = [];
    private int _ids;

    /// <summary>The answers in order.</summary>
    public async IAsyncEnumerable<ExecutionResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var held = this;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(run.Token, cancellationToken);
        var announced = new List<PendingPart>();
        Register(postponed);
        Announce(postponed.Fragments.Where(fragment => fragment.Parent is null), announced);
        Announce(postponed.Streams, announced);
        yield return first.WithIncremental(writer => PayloadWriter.Write(writer, announced, [], [], hasNext: true, !run.Options.IncludeErrorCodes));

        while (_waiting.Count > 0 || _streams.Count > 0)
        {
            either.Token.ThrowIfCancellationRequested();
            var payload = new Payload();
            var streams = await ReadyStreamsAsync(either.Token);
            await RunGroupsAsync();
            Deliver(payload);
            foreach (var (stream, step) in streams)
            {
                await DeliverAsync(stream, step, payload);
            }

            var hasNext = _waiting.Count > 0 || _streams.Count > 0;
            yield return ExecutionResult.Part(run.Plan.Operation.Operation, writer =>
                PayloadWriter.Write(writer, payload.Pending, payload.Incremental, payload.Completed, hasNext, !run.Options.IncludeErrorCodes));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var group in _groups)
        {
            group.Dispose();
        }

        await run.CloseSourcesAsync();
    }

    /// <summary>The lists with items to go out; where nothing else is to be told, those of the list that has its next items first.</summary>
    private async ValueTask<List<(StreamedList Stream, StreamStep Step)>> ReadyStreamsAsync(CancellationToken cancellationToken)
    {
        var reading = _streams.Select(stream => (Stream: stream, Next: stream.NextAsync(run.Options.StreamStepSize))).ToList();
        if (_waiting.Count == 0 && !reading.Exists(one => one.Next.IsCompleted))
            await Task.WhenAny(reading.Select(one => one.Next)).WaitAsync(cancellationToken);
        var ready = new List<(StreamedList Stream, StreamStep Step)>();
        foreach (var (stream, next) in reading.Where(one => one.Next.IsCompleted))
        {
            ready.Add((stream, await next));
            _streams.Remove(stream);
        }

        return ready;
    }

    private void Register(Postponed found)
    {
        foreach (var fragment in found.Fragments)
        {
            fragment.Parent?.Children.Add(fragment);
        }

        foreach (var group in found.Groups)
        {
            _groups.Add(group);
            foreach (var fragment in group.Fragments)
            {
                fragment.Groups.Add(group);
            }
        }
    }

    /// <summary>Tells of fragments; one with nothing of its own is passed over for those inside it.</summary>
    private void Announce(IEnumerable<DeferredFragment> fragments, List<PendingPart> announced)
    {
        foreach (var fragment in fragments)
        {
            if (fragment.Groups.Count == 0)
            {
                fragment.IsDone = true;
                Announce(fragment.Children, announced);
                continue;
            }

            fragment.Id = NextId();
            _waiting.Add(fragment);
            announced.Add(fragment);
        }
    }

    private void Announce(IEnumerable<StreamedList> streams, List<PendingPart> announced)
    {
        foreach (var stream in streams)
        {
            stream.Id = NextId();
            _streams.Add(stream);
            announced.Add(stream);
        }
    }

    private string NextId() => (_ids++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Resolves the groups of the fragments that are waited for, and those found inside them.</summary>
    private async ValueTask RunGroupsAsync()
    {
        while (true)
        {
            var ready = _groups.Where(group => !group.IsRun && group.Fragments.Any(fragment => fragment.Id is not null && !fragment.IsDone)).ToList();
            if (ready.Count == 0)
                return;
            foreach (var same in ready.GroupBy(group => group.Plan))
            {
                await RunTogetherAsync([.. same]);
            }
        }
    }

    private async ValueTask RunTogetherAsync(List<DeferredGroup> groups)
    {
        var batch = new Batch(groups[0].Plan, [.. groups.Select(group => group.Parent)]);
        await BreadthFirst.RunAsync(batch, run);
        for (var row = 0; row < groups.Count; row++)
        {
            var group = groups[row];
            var output = new Utf8ResultWriter();
            var pass = new ResultPass(run, output, group.Path, group.Scope);
            var isComplete = Write(batch, row, pass);
            group.IsRun = true;
            group.Errors = pass.Errors;
            if (!isComplete)
            {
                output.Dispose();
                continue;
            }

            group.Data = output;
            group.Streams = [.. pass.Postponed.Streams];
            Register(pass.Postponed);
        }
    }

    private static bool Write(Batch batch, int row, ResultPass pass)
    {
        if (batch.Plan.Fault is not { } fault)
            return batch.Write(row, pass);
        pass.Errors.AddRange(fault.Errors);
        return false;
    }

    private void Deliver(Payload payload)
    {
        foreach (var fragment in _waiting.ToList())
        {
            _waiting.Remove(fragment);
            fragment.IsDone = true;
            if (fragment.Groups.Find(group => group.HasFailed) is { } failed)
            {
                payload.Completed.Add(new CompletedPart(fragment.Id!, failed.Errors));
                continue;
            }

            foreach (var group in fragment.Groups.Where(group => !group.IsSent))
            {
                group.IsSent = true;
                payload.Incremental.Add(PayloadPart.OfGroup(group, fragment));
                Announce(group.Streams, payload.Pending);
            }

            payload.Completed.Add(new CompletedPart(fragment.Id!, []));
            Announce(fragment.Children, payload.Pending);
        }
    }

    private async ValueTask DeliverAsync(StreamedList stream, StreamStep step, Payload payload)
    {
        var column = new ObjectColumn(stream.Item, [.. step.Items], null);
        var next = new List<Batch>();
        column.Expand(next);
        await BreadthFirst.RunAsync(next, run);

        var output = new Utf8ResultWriter();
        var pass = new ResultPass(run, output, stream.Path, stream.Scope);
        var written = StreamWriter.Write(stream, column, step, pass, out var errors);
        if (written > 0)
            payload.Incremental.Add(PayloadPart.OfStream(stream, output, pass.Errors));
        else
            output.Dispose();
        stream.Pass(written);
        if (step.IsLast || written < step.Items.Count)
        {
            payload.Completed.Add(new CompletedPart(stream.Id!, errors));
            await stream.CloseAsync();
        }
        else
        {
            _streams.Add(stream);
        }

        Register(pass.Postponed);
        Announce(pass.Postponed.Fragments.Where(fragment => fragment.Parent is null || fragment.Parent.IsDone), payload.Pending);
        Announce(pass.Postponed.Streams, payload.Pending);
    }

    private sealed class Payload
    {
        public List<PendingPart> Pending { get; } = [];

        public List<PayloadPart> Incremental { get; } = [];

        public List<CompletedPart> Completed { get; } = [];
    }
}
