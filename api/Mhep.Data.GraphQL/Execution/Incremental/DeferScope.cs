namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>
/// Which fragment of the answer stands for which use of <c>@defer</c>, at one object and below: each item of a list has
/// its own.
/// </summary>
internal sealed class DeferScope
{
    private readonly DeferScope? _outer;
    private readonly Dictionary<DeferUsage, DeferredFragment> _fragments = [];

    private DeferScope(DeferScope? outer) => _outer = outer;

    public static DeferScope Root { get; } = new(null);

    /// <summary>The fragments of uses that begin at this object.</summary>
    public IEnumerable<DeferredFragment> Own => _fragments.Values;

    /// <summary>The scope of an object where uses begin; this scope where none do.</summary>
    public DeferScope At(IReadOnlyList<DeferUsage> usages, Func<IReadOnlyList<object>> path)
    {
        if (usages.Count == 0)
            return this;
        var scope = new DeferScope(this);
        var place = path();
        foreach (var usage in usages)
        {
            var parent = usage.Parent is null ? null : scope.Find(usage.Parent);
            scope._fragments[usage] = new DeferredFragment(place, usage.Label, parent);
        }

        return scope;
    }

    public DeferredFragment Find(DeferUsage usage) => _fragments.GetValueOrDefault(usage)
        ?? _outer?.Find(usage)
        ?? throw new InvalidOperationException("A deferred fragment was used outside of its object.");
}
