using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>A node that selects a field.</summary>
/// <param name="Node">The node.</param>
/// <param name="Usage">The use of <c>@defer</c> it is under, or null.</param>
internal readonly record struct SelectedField(FieldNode Node, DeferUsage? Usage);
