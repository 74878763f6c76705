using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected there; null when the place is unknown to the schema.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
/// <param name="ParentType">The type expected of the value around it; null when there is none.</param>
public sealed record VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, GraphQLType? ParentType);
