using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>Finds the objects of one type by their keys, one entry a key, null where there is none.</summary>
internal delegate ValueTask<IReadOnlyList<object?>> NodeResolver(string[] keys, FieldContext context);
