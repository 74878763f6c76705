using System.Buffers;
using System.Collections;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Lists, of whatever their items are.</summary>
internal sealed class ListShape(FieldPlace place, bool isNonNull, OutputShape item) : OutputShape(place, isNonNull)
{
    public OutputShape Item { get; } = item;

    /// <summary>How many items come at once, where the rest comes later; null where all come at once.</summary>
    public StreamUsage? Stream { get; init; }

    /// <summary>How the items that come later are completed.</summary>
    public OutputShape? StreamedItem { get; init; }

    public override bool IsDirect => Item.IsDirect;

    /// <summary>How many items come at once; notes the rest for later.</summary>
    public int Divide(IReadOnlyList<object?> items, ResultPass pass)
    {
        if (Stream is null)
            return items.Count;
        var count = Stream.CountOf(items.Count);
        if (count < items.Count || items is BrokenItems or OpenItems)
            pass.Postponed.Add(pass.Output.Length, new StreamedList(pass.Path(), this, items, count, pass.Scope));
        return count;
    }

    /// <summary>The items up to the source's end or fault; the fault matters only once the items before it were delivered.</summary>
    private IReadOnlyList<object?> ReadStreamed(IEnumerable sequence)
    {
        var items = new List<object?>();
        try
        {
            foreach (var next in sequence)
            {
                items.Add(next);
            }

            return items;
        }
        catch (Exception fault) when (fault is not OperationCanceledException && items.Count >= Stream!.InitialCount)
        {
            return new BrokenItems(items, fault);
        }
    }

    /// <summary>The items of a value, copied only where they cannot be indexed.</summary>
    /// <exception cref="GraphQLException">It is no list.</exception>
    public IReadOnlyList<object?> ItemsOf(object value)
    {
        // Lists of reference types pass as lists of objects.
        if (value is IReadOnlyList<object?> items)
            return items;
        if (value is IEnumerable sequence and not (string or IDictionary or IReadOnlyDictionary<string, object?>))
            return Stream is null ? [.. sequence.Cast<object?>()] : ReadStreamed(sequence);
        throw new GraphQLException(
            $"Expected Iterable, but did not find one for field \"{Place.ParentType.Name}.{Place.Field.Name}\".");
    }

    /// <summary>
    /// Waits for the items of a sequence that does not have them yet: for all, or, where the list is streamed, for those that come at
    /// once.
    /// </summary>
    /// <returns>The items, or the fault that kept them from being read.</returns>
    public async Task<object> ReadAsync(IAsyncEnumerable<object?> sequence, ExecutionRun run)
    {
        var items = new List<object?>();
        var source = sequence.GetAsyncEnumerator(Stream is null ? run.Token : run.Caller);
        var isOpen = false;
        try
        {
            while (Stream is null || items.Count < Stream.InitialCount)
            {
                if (!await source.MoveNextAsync())
                    return items;
                items.Add(source.Current);
            }

            isOpen = true;
            return run.Open(new OpenItems(items, source));
        }
        catch (Exception fault) when (!run.Token.IsCancellationRequested)
        {
            return fault;
        }
        finally
        {
            if (!isOpen)
                await source.DisposeAsync();
        }
    }

    protected override bool CompletePresent(object value, ResultPass pass)
    {
        if (Stream is null && value is object?[] array)
            return WriteItems(array, pass);
        var items = ItemsOf(value);
        var start = pass.Output.Length;
        var count = Divide(items, pass);
        if (count < 2 || items is not ICollection collection)
            return WriteItems(items.Take(count).ToArray(), pass, start);

        // Reading items through an interface for another type than their own costs more than copying them once.
        var copy = ArrayPool<object?>.Shared.Rent(items.Count);
        try
        {
            collection.CopyTo(copy, 0);
            return WriteItems(copy.AsSpan(0, count), pass, start);
        }
        finally
        {
            ArrayPool<object?>.Shared.Return(copy, clearArray: true);
        }
    }

    private bool WriteItems(ReadOnlySpan<object?> items, ResultPass pass) => WriteItems(items, pass, pass.Output.Length);

    private bool WriteItems(ReadOnlySpan<object?> items, ResultPass pass, int start)
    {
        var level = pass.Enter();
        pass.Output.WriteRaw((byte)'[');
        var next = 0;
        while (next < items.Length)
        {
            if (!TryWriteItems(items, pass, level, ref next))
            {
                pass.TakeBack(start);
                pass.Leave(level);
                return false;
            }
        }

        pass.Output.WriteRaw((byte)']');
        pass.Leave(level);
        return true;
    }

    /// <summary>Writes items up to the end or to one that throws, whose fault it records.</summary>
    private bool TryWriteItems(ReadOnlySpan<object?> items, ResultPass pass, int level, ref int next)
    {
        var scope = pass.Scope;
        var output = pass.Output;
        var i = next;
        var mark = output.Length;
        try
        {
            for (; i < items.Length; i++)
            {
                if (i > 0)
                    output.WriteRaw((byte)',');
                mark = output.Length;
                pass.SetIndex(level, i);
                if (!Item.Complete(items[i], pass))
                    return false;
            }

            next = i;
            return true;
        }
        catch (Exception fault) when (!pass.IsAbort(fault))
        {
            next = i + 1;
            pass.TakeBack(mark);
            pass.Unwind(level);
            pass.Scope = scope;
            pass.Report(Place, fault);
            if (Item.IsNonNull)
                return false;
            output.WriteNull();
            return true;
        }
    }
}
