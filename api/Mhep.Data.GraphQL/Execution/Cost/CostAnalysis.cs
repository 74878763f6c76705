using System.Collections;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Inputs;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Execution.Resolvers;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Cost;

/// <summary>
/// Estimates what an operation costs from its plan and variables: what was merged, skipped or named to mislead is settled
/// by then. Lists multiply what is below them by the size that their declaration and arguments give; of the types behind
/// an interface or union the dearest counts. After IBM's cost directives draft.
/// </summary>
internal sealed class CostAnalysis(CostOptions options, VariableValues variables)
{
    private readonly Dictionary<SelectionPlan, OperationCost> _known = [];

    /// <exception cref="GraphQLException">A field does not have exactly one slicing argument though it must.</exception>
    public static OperationCost Of(OperationPlan plan, VariableValues variables, CostOptions options) =>
        new CostAnalysis(options, variables).Of(plan.Root, null, 1);

    /// <summary>Why the operation is refused; null where it is not.</summary>
    public static GraphQLError? Check(OperationCost cost, CostOptions options)
    {
        if (!options.Enforce)
            return null;
        if (cost.FieldCost > options.MaxFieldCost)
        {
            return new GraphQLError("The maximum allowed field cost was exceeded.")
                .WithExtension("fieldCost", cost.FieldCost)
                .WithExtension("maxFieldCost", options.MaxFieldCost)
                .WithCode(ErrorCodes.CostExceeded);
        }

        return cost.TypeCost <= options.MaxTypeCost ? null : new GraphQLError("The maximum allowed type cost was exceeded.")
            .WithExtension("typeCost", cost.TypeCost)
            .WithExtension("maxTypeCost", options.MaxTypeCost)
            .WithCode(ErrorCodes.CostExceeded);
    }

    /// <summary>The cost of one object.</summary>
    /// <param name="plan">What is selected from it.</param>
    /// <param name="sizing">The declaration of the field that answered it, which may size its fields.</param>
    /// <param name="size">The size it gives them.</param>
    private OperationCost Of(SelectionPlan plan, CostDeclaration? sizing, double size)
    {
        // What a sized field costs depends on the field above; the rest is the same wherever the plan is used.
        if (sizing is null && _known.TryGetValue(plan, out var known))
            return known;
        var cost = default(OperationCost);
        foreach (var field in plan.Fields)
        {
            var isSized = sizing is not null && sizing.SizedFields.Contains(field.Place.Field.Name);
            cost += Of(field.Place, isSized ? size : null);
        }

        if (sizing is null)
            _known[plan] = cost;
        return cost;
    }

    private OperationCost Of(FieldPlace place, double? givenSize)
    {
        var declared = CostDeclarations.Of(place.Field);
        var arguments = place.Field.Arguments.Count == 0 ? null : TryArguments(place);
        var cost = new OperationCost(Weight(place, declared) + ArgumentsWeight(arguments), 0);
        if (!place.Field.Type.Named.IsCompositeType)
            return cost;

        var isList = place.Field.Type.NullableType is ListType;
        var size = declared.HasListSize ? SizeOf(place, declared, arguments) : 1;
        var isSizing = declared.SizedFields.Count > 0;
        var times = isSizing || !isList ? 1 : givenSize ?? size;
        return cost + (DearestBelow(place, isSizing ? declared : null, size) * times);
    }

    private OperationCost DearestBelow(FieldPlace place, CostDeclaration? sizing, double size)
    {
        var dearest = default(OperationCost);
        foreach (var selection in place.Selections)
        {
            var weight = CostDeclarations.Of(selection.Type).Weight ?? options.TypeWeight;
            dearest = OperationCost.Max(dearest, Of(selection, sizing, size) + new OperationCost(0, weight));
        }

        return dearest;
    }

    private double Weight(FieldPlace place, CostDeclaration declared)
    {
        if (declared.Weight is { } weight)
            return weight;
        if (place.Field.Resolver is ValueResolver { IsCostly: true })
            return options.ResolverWeight;
        return place.Field.Type.Named.IsCompositeType || place.Field.Type.NullableType is ListType ? options.CompositeWeight : 0;
    }

    private static double SizeOf(FieldPlace place, CostDeclaration declared, ArgumentValues? arguments)
    {
        var given = declared.SlicingArguments
            .Select(name => arguments?[name])
            .OfType<int>()
            .ToList();
        if (declared.RequiresOneSlicingArgument && given.Count != 1)
        {
            throw new GraphQLException(new GraphQLError(
                given.Count == 0 ? "Exactly one slicing argument must be defined." : "Only one slicing argument is allowed.",
                place.Locations).WithCode(ErrorCodes.SlicingArguments));
        }

        var size = given.Count > 0 ? given.Max() : declared.SlicingDefault ?? declared.AssumedSize ?? 1;
        return Math.Max(0, size);
    }

    // Arguments that do not fit fail when the field is resolved; here they cost nothing.
    private ArgumentValues? TryArguments(FieldPlace place)
    {
        try
        {
            return place.Arguments(variables);
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    private static double ArgumentsWeight(ArgumentValues? arguments)
    {
        if (arguments is null)
            return 0;
        var weight = 0d;
        for (var i = 0; i < arguments.Declared.Count; i++)
        {
            if (arguments.TryGet(i, out var value) && value is not null)
                weight += InputWeight(arguments.Declared[i], value);
        }

        return weight;
    }

    /// <summary>The weight of an argument or input field, and of everything given inside it.</summary>
    private static double InputWeight(InputValue declared, object value) =>
        (CostDeclarations.Of(declared).Weight ?? 0) + InsideWeight(declared.Type.Named as InputObjectType, value);

    private static double InsideWeight(InputObjectType? type, object? value) => (type, value) switch
    {
        (null, _) or (_, null) => 0,
        (_, IReadOnlyDictionary<string, object?> members) => members.Sum(member =>
            type.Fields[member.Key] is { } field ? InputWeight(field, member.Value ?? string.Empty) : 0),
        (_, IEnumerable items and not string) => items.Cast<object?>().Sum(item => InsideWeight(type, item)),
        _ => 0,
    };
}
