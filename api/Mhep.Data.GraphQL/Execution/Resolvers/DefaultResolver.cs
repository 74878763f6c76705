using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>Reads the property of the field's name from a dictionary or JSON object; null where it has none.</summary>
/// <param name="name">Name of the property.</param>
public sealed class DefaultResolver(string name) : ValueResolver
{
    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler) =>
        new PropertyResolver<object?, object?>(parent => PropertyLookup.Find(parent, name)).Plan(place, compiler);
}
