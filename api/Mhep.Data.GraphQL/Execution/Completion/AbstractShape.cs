using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Objects of one of several types: of an interface or union.</summary>
internal sealed class AbstractShape : OutputShape
{
    private readonly RuntimeTypes _types;
    private readonly Dictionary<ObjectType, SelectionPlan> _plans;

    private AbstractShape(
        FieldPlace place,
        bool isNonNull,
        RuntimeTypes types,
        Dictionary<ObjectType, SelectionPlan> plans)
        : base(place, isNonNull)
    {
        _types = types;
        _plans = plans;
        IsDirect = plans.Values.All(plan => plan.IsDirect);
    }

    public override bool IsDirect { get; }

    public static AbstractShape Make(FieldPlace place, bool isNonNull, NamedType type, PlanCompiler compiler)
    {
        var possible = compiler.Schema.GetPossibleTypes(type);
        var plans = possible.ToDictionary(objectType => objectType, objectType => compiler.Select(objectType, place));
        return new AbstractShape(place, isNonNull, new RuntimeTypes(compiler.Schema, type, possible), plans);
    }

    /// <summary>The plan for a value, by the object type it turns out to have.</summary>
    /// <exception cref="GraphQLException">It has none, or one that is not possible here.</exception>
    public SelectionPlan PlanFor(object value) => _plans[_types.Resolve(value, Place)];

    protected override bool CompletePresent(object value, ResultPass pass)
    {
        var plan = PlanFor(value);
        ObjectShape.CheckType(plan, value);
        return plan.WriteObject(value, null, 0, pass);
    }
}
