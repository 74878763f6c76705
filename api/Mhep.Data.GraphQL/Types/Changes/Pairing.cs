namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>Elements of two versions, matched by name.</summary>
/// <param name="Added">Only in the new version.</param>
/// <param name="Removed">Only in the old version.</param>
/// <param name="Kept">In both, in the order of the old version.</param>
internal sealed record Pairing<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Removed, IReadOnlyList<(T Old, T New)> Kept)
    where T : class, ISchemaElement
{
    public static Pairing<T> Of(IReadOnlyList<T> oldItems, IReadOnlyList<T> newItems)
    {
        var oldNames = oldItems.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var newByName = newItems.ToDictionary(item => item.Name, StringComparer.Ordinal);
        return new Pairing<T>(
            [.. newItems.Where(item => !oldNames.Contains(item.Name))],
            [.. oldItems.Where(item => !newByName.ContainsKey(item.Name))],
            [.. oldItems.Where(item => newByName.ContainsKey(item.Name)).Select(item => (item, newByName[item.Name]))]);
    }
}
