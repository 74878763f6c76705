using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Values of a scalar or enum whose .NET type is not known beforehand.</summary>
internal sealed class LeafShape(FieldPlace place, bool isNonNull, NamedType type) : OutputShape(place, isNonNull)
{
    public override bool IsDirect => true;

    protected override bool CompletePresent(object value, ResultPass pass)
    {
        if (type is EnumType @enum)
        {
            pass.Output.WriteString(@enum.Serialize(value));
            return true;
        }

        if (type is not ScalarType scalar)
            throw new GraphQLException($"Cannot complete value of unexpected output type: {type}");
        var serialized = scalar.Coercion.Serialize(value) ?? throw new GraphQLException(
            $"Expected `{type}.serialize({Inspection.Inspect(value)})` to return non-nullable value, returned: null");
        pass.Output.WriteAny(serialized);
        return true;
    }
}
