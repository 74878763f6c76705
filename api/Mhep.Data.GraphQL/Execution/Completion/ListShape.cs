using System.Collections;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Lists, of whatever their items are.</summary>
internal sealed class ListShape(FieldPlace place, bool isNonNull, OutputShape item) : OutputShape(place, isNonNull)
{
    public OutputShape Item { get; } = item;

    public override bool IsDirect => Item.IsDirect;

    /// <summary>The items of a value, copied only where they cannot be indexed.</summary>
    /// <exception cref="GraphQLException">It is no list.</exception>
    public IReadOnlyList<object?> ItemsOf(object value)
    {
        // Lists of reference types pass as lists of objects.
        if (value is IReadOnlyList<object?> items)
            return items;
        if (value is IEnumerable sequence and not (string or IDictionary or IReadOnlyDictionary<string, object?>))
            return [.. sequence.Cast<object?>()];
        throw new GraphQLException(
            $"Expected Iterable, but did not find one for field \"{Place.ParentType.Name}.{Place.Field.Name}\".");
    }

    protected override bool CompletePresent(object value, ResultPass pass)
    {
        var items = ItemsOf(value);
        var start = pass.Output.Length;
        var level = pass.Enter();
        pass.Output.WriteRaw((byte)'[');
        var next = 0;
        while (next < items.Count)
        {
            if (!TryWriteItems(items, pass, level, ref next))
            {
                pass.Output.Length = start;
                pass.Leave(level);
                return false;
            }
        }

        pass.Output.WriteRaw((byte)']');
        pass.Leave(level);
        return true;
    }

    /// <summary>Writes items up to the end or to one that throws, whose fault it records.</summary>
    private bool TryWriteItems(IReadOnlyList<object?> items, ResultPass pass, int level, ref int next)
    {
        var output = pass.Output;
        var i = next;
        var mark = output.Length;
        try
        {
            for (; i < items.Count; i++)
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
            output.Length = mark;
            pass.Unwind(level);
            pass.Report(Place, fault);
            if (Item.IsNonNull)
                return false;
            output.WriteNull();
            return true;
        }
    }
}
