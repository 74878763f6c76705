namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>
/// The uses of <c>@defer</c> that all ask for some fields: such fields are resolved once and belong to each of them.
/// Sets are compared by their members; the empty set is what is not deferred.
/// </summary>
internal sealed class DeferUsageSet : IEquatable<DeferUsageSet>
{
    private readonly HashSet<DeferUsage> _usages;

    private DeferUsageSet(IEnumerable<DeferUsage> usages) => _usages = [.. usages];

    public static DeferUsageSet Empty { get; } = new([]);

    public IReadOnlyCollection<DeferUsage> Usages => _usages;

    /// <summary>The set that a field belongs to which is asked for under these uses; null stands for "not deferred".</summary>
    public static DeferUsageSet Of(IEnumerable<DeferUsage?> usages)
    {
        var all = new HashSet<DeferUsage>();
        foreach (var usage in usages)
        {
            if (usage is null)
                return Empty;
            all.Add(usage);
        }

        // What an outer use asks for already comes with it.
        return new DeferUsageSet(all.Where(usage => !usage.IsInside(all)));
    }

    public bool Equals(DeferUsageSet? other) => other is not null && _usages.SetEquals(other._usages);

    public override bool Equals(object? obj) => Equals(obj as DeferUsageSet);

    public override int GetHashCode() => _usages.Aggregate(0, (hash, usage) => hash ^ usage.GetHashCode());
}
