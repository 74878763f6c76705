using Mhep.Data.GraphQL.Execution.Planning;

namespace Mhep.Data.GraphQL.Execution.Resolvers;

/// <summary>Reads the property of the field's name from a dictionary or JSON object; null where it has none.</summary>
/// <param name="name">Name of the property.</param>
public sealed class DefaultResolver(string name) : ValueResolver
{
    internal override PlannedField Plan(FieldPlace place, PlanCompiler compiler)
    {
        if (!place.HoldsVariables)
            return new PropertyResolver<object?, object?>(parent => PropertyLookup.Find(parent, name)).Plan(place, compiler);

        // The arguments are not looked at, but a variable that does not fit them is an error of the field all the same.
        return new ItemResolver<object?, object?>((parent, context) =>
        {
            _ = context.Arguments;
            return PropertyLookup.Find(parent, name);
        }).Plan(place, compiler);
    }
}
