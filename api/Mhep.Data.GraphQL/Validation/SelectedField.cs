using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>A selected field and what the schema says about it.</summary>
/// <param name="Node">The selection.</param>
/// <param name="ParentType">The type it is selected from; null when unknown.</param>
/// <param name="Definition">Its definition; null when unknown.</param>
internal readonly record struct SelectedField(FieldNode Node, NamedType? ParentType, Field? Definition);
