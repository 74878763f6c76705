using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Benchmarks;

/// <summary>Flat and nested lists of small objects, the shapes that engines compare themselves with.</summary>
public static class ListSchema
{
    /// <summary>Declares it.</summary>
    public static GraphQL.Types.Schema Create() => new CodeFirstSchema { WithCost = false }.AddType(typeof(ListQueries)).Build();

    /// <summary>A request's data: so many items, and so many rows of as many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="rows">How many rows.</param>
    public static Data Make(int count, int rows) => new(Items(count), [.. Enumerable.Range(0, rows).Select(_ => new Row(Items(count)))]);

    private static IReadOnlyList<Item> Items(int count) =>
        [.. Enumerable.Range(0, count).Select(id => new Item(id, $"item {id}", id % 2 == 0))];

    /// <summary>What the root fields answer.</summary>
    /// <param name="Items">The flat list.</param>
    /// <param name="Rows">The nested list.</param>
    public sealed record Data(IReadOnlyList<Item> Items, IReadOnlyList<Row> Rows);

    /// <summary>A row of items.</summary>
    /// <param name="Items">Its items.</param>
    public sealed record Row(IReadOnlyList<Item> Items);

    /// <summary>An item.</summary>
    /// <param name="Id">From 0.</param>
    /// <param name="Name">A short text.</param>
    /// <param name="Active">Every second one.</param>
    public sealed record Item(int Id, string Name, bool Active);

    [QueryType]
    internal static class ListQueries
    {
        public static IReadOnlyList<Item> Items(RequestContext context) => context.Get<Data>().Items;

        public static IReadOnlyList<Row> Rows(RequestContext context) => context.Get<Data>().Rows;
    }
}
