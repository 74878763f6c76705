using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Completion;
using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Gathers objects from values of any nesting into one batch a plan.</summary>
internal sealed class Gathering
{
    private readonly List<(SelectionPlan Plan, List<object?> Parents, BatchSlot Slot)> _batches = [];

    /// <summary>Where the objects of a value went.</summary>
    public GatheredValue Gather(OutputShape shape, object? value)
    {
        if (value is null)
            return default;
        if (value is Exception)
            return new GatheredValue(value);
        try
        {
            return shape switch
            {
                ListShape list => GatherItems(list, value),
                ObjectShape single => GatherObject(single.Plan, value),
                AbstractShape several => GatherObject(several.PlanFor(value), value),
                _ => new GatheredValue(value),
            };
        }
        catch (GraphQLException fault)
        {
            return new GatheredValue(fault);
        }
    }

    public void AddBatchesTo(List<Batch> next)
    {
        foreach (var (plan, parents, slot) in _batches)
        {
            slot.Batch = new Batch(plan, parents);
            if (!plan.IsDirect)
                next.Add(slot.Batch);
        }
    }

    private GatheredValue GatherItems(ListShape list, object value)
    {
        var items = list.ItemsOf(value);
        var gathered = new GatheredValue[list.Stream?.CountOf(items.Count) ?? items.Count];
        for (var i = 0; i < gathered.Length; i++)
        {
            gathered[i] = Gather(list.Item, items[i]);
        }

        return new GatheredValue(new GatheredList(gathered, items));
    }

    private GatheredValue GatherObject(SelectionPlan plan, object value)
    {
        ObjectShape.CheckType(plan, value);
        var index = _batches.FindIndex(batch => ReferenceEquals(batch.Plan, plan));
        if (index < 0)
        {
            index = _batches.Count;
            _batches.Add((plan, [], new BatchSlot()));
        }

        var (_, parents, slot) = _batches[index];
        parents.Add(value);
        return new GatheredValue(slot, parents.Count - 1);
    }
}
