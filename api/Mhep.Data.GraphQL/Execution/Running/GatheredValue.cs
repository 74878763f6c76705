using Mhep.Data.GraphQL.Execution.Completion;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Where the objects of one value went: nowhere (null), a row of a batch, a list of such, or a fault.</summary>
internal readonly struct GatheredValue
{
    private readonly object? _content;
    private readonly int _row;

    public GatheredValue(object content) => _content = content;

    public GatheredValue(BatchSlot slot, int row)
    {
        _content = slot;
        _row = row;
    }

    /// <summary>Completes and writes the value.</summary>
    /// <returns>False where the value is null (or failed, which is recorded) and may not be.</returns>
    public bool Write(OutputShape shape, ResultPass pass)
    {
        switch (_content)
        {
            case null:
                return pass.Null(shape.Place, shape.IsNonNull);
            case Exception fault:
                throw fault;
        }

        var isComplete = _content switch
        {
            BatchSlot { Batch: { } batch } => batch.Write(_row, pass),
            GatheredList list => WriteItems(list, (ListShape)shape, pass),
            var leaf => shape.Complete(leaf, pass),
        };
        if (isComplete)
            return true;
        if (!shape.IsNonNull)
            pass.Output.WriteNull();
        return !shape.IsNonNull;
    }

    private static bool WriteItems(GatheredList list, ListShape shape, ResultPass pass)
    {
        var output = pass.Output;
        var start = output.Length;
        var items = list.Gathered;
        shape.Divide(list.Items, pass);
        var level = pass.Enter();
        output.WriteRaw((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                output.WriteRaw((byte)',');
            pass.SetIndex(level, i);
            if (!WriteItem(items[i], shape.Item, level, pass))
            {
                pass.TakeBack(start);
                pass.Leave(level);
                return false;
            }
        }

        output.WriteRaw((byte)']');
        pass.Leave(level);
        return true;
    }

    /// <summary>Writes one item of a list; a fault makes it null, or the list where it may not be.</summary>
    public static bool WriteItem(GatheredValue item, OutputShape shape, int level, ResultPass pass)
    {
        var scope = pass.Scope;
        var mark = pass.Output.Length;
        try
        {
            return item.Write(shape, pass);
        }
        catch (Exception fault) when (!pass.IsAbort(fault))
        {
            pass.TakeBack(mark);
            pass.Unwind(level);
            pass.Scope = scope;
            pass.Report(shape.Place, fault);
            if (!shape.IsNonNull)
                pass.Output.WriteNull();
            return !shape.IsNonNull;
        }
    }
}
