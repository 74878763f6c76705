using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Lists of leaves of a .NET type that the scalar or enum can write as it is.</summary>
internal sealed class LeafListCompletion<TList, TItem>(
    FieldPlace place,
    bool isNonNull,
    bool isItemNonNull,
    ILeafWriter<TItem> leaf) : Completion<TList>
    where TList : IEnumerable<TItem>
{
    public override bool Complete(TList value, ResultPass pass)
    {
        if (value is null)
            return pass.Null(place, isNonNull);
        var output = pass.Output;
        var start = output.Length;
        var level = pass.Enter();
        var index = 0;
        output.WriteRaw((byte)'[');
        foreach (var item in value)
        {
            if (index > 0)
                output.WriteRaw((byte)',');
            pass.SetIndex(level, index++);
            if (WriteItem(item, level, pass))
                continue;
            output.Length = start;
            pass.Leave(level);
            if (!isNonNull)
                output.WriteNull();
            return !isNonNull;
        }

        output.WriteRaw((byte)']');
        pass.Leave(level);
        return true;
    }

    private bool WriteItem(TItem item, int level, ResultPass pass)
    {
        if (item is null)
            return pass.Null(place, isItemNonNull);
        var mark = pass.Output.Length;
        try
        {
            leaf.Write(item, pass.Output);
            return true;
        }
        catch (Errors.GraphQLException fault)
        {
            pass.Output.Length = mark;
            pass.Unwind(level);
            pass.Report(place, fault);
            if (!isItemNonNull)
                pass.Output.WriteNull();
            return !isItemNonNull;
        }
    }
}
