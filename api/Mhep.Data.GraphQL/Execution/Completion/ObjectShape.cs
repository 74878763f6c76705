using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Objects of one type.</summary>
internal sealed class ObjectShape(FieldPlace place, bool isNonNull, SelectionPlan plan) : OutputShape(place, isNonNull)
{
    private readonly bool _isChecked = plan.Type.IsTypeOf is not null;

    public SelectionPlan Plan { get; } = plan;

    public override bool IsDirect => Plan.IsDirect;

    /// <summary>Refuses a value that its type does not own.</summary>
    /// <exception cref="GraphQLException">The type disowns it.</exception>
    public static void CheckType(SelectionPlan plan, object value)
    {
        if (plan.Type.IsTypeOf is { } isTypeOf && !isTypeOf(value))
            throw new GraphQLException($"Expected value of type \"{plan.Type.Name}\" but got: {Inspection.Inspect(value)}.");
    }

    protected override bool CompletePresent(object value, ResultPass pass)
    {
        if (_isChecked)
            CheckType(Plan, value);
        return Plan.WriteObject(value, null, 0, pass);
    }
}
