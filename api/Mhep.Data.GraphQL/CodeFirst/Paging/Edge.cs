namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>One item of a page with its place.</summary>
/// <param name="Cursor">The place, for <c>after</c> and <c>before</c>.</param>
/// <param name="Node">The item.</param>
internal sealed record Edge<T>(string Cursor, T Node);
