using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.CodeFirst.Methods;

/// <summary>Where the value of a resolver's parameter comes from.</summary>
internal abstract class ParameterSource
{
    /// <summary>The value for a call.</summary>
    /// <param name="parent">The parent, or the list of parents.</param>
    /// <param name="context">The field.</param>
    /// <param name="bound">The field's arguments as the resolver takes them.</param>
    public abstract object? Get(object? parent, FieldContext context, object?[] bound);
}
