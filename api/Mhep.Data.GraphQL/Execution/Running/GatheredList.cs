namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>Where the objects of a list's items went.</summary>
/// <param name="Gathered">The items that come at once.</param>
/// <param name="Items">All items.</param>
internal sealed record GatheredList(GatheredValue[] Gathered, IReadOnlyList<object?> Items);
