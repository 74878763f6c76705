namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment of one object of the answer.</summary>
internal sealed class DeferredFragment(IReadOnlyList<object> path, string? label, DeferredFragment? parent) : PendingPart(path, label)
{
    public DeferredFragment? Parent { get; } = parent;

    /// <summary>Fragments inside this one, told once it is complete.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>What it consists of; it is complete when all of them are.</summary>
    public List<DeferredGroup> Groups { get; } = [];

    public bool IsDone { get; set; }
}
