using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>One use of <c>@stream</c> in a plan.</summary>
/// <param name="Label">The client's name for it, or null.</param>
/// <param name="InitialCount">Items that come with the rest of the answer.</param>
internal sealed record StreamUsage(string? Label, int InitialCount)
{
    /// <summary>The use at a field; null where there is none, or where it is switched off.</summary>
    public static StreamUsage? Find(FieldNode field, VariableValues variables)
    {
        foreach (var directive in field.Directives)
        {
            if (directive.Name.Value != SpecifiedDirectives.Stream.Name)
                continue;
            var arguments = ArgumentCoercion.Coerce(SpecifiedDirectives.Stream.Arguments, directive.Arguments, directive, variables);
            return arguments["if"] is false
                ? null
                : new StreamUsage(arguments["label"] as string, arguments["initialCount"] is int count ? count : 0);
        }

        return null;
    }

    /// <summary>How many of a list's items come with the rest of the answer.</summary>
    /// <exception cref="Errors.GraphQLException">The number asked for is negative.</exception>
    public int CountOf(int items) => InitialCount >= 0
        ? Math.Min(InitialCount, items)
        : throw new Errors.GraphQLException("initialCount must be a positive integer");
}
