namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>One use of <c>@defer</c> in a plan.</summary>
internal sealed class DeferUsage(string? label, DeferUsage? parent)
{
    public string? Label { get; } = label;

    public DeferUsage? Parent { get; } = parent;

    /// <summary>Whether one of the uses around this one is in a set.</summary>
    public bool IsInside(IReadOnlyCollection<DeferUsage> usages)
    {
        for (var around = Parent; around is not null; around = around.Parent)
        {
            if (usages.Contains(around))
                return true;
        }

        return false;
    }
}
