using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Cost;

/// <summary>The directives with which a schema declares costs, in the form of IBM's cost directives draft.</summary>
public static class CostDirectives
{
    /// <summary><c>@cost(weight:)</c>: what an element weighs in place of its default weight.</summary>
    public static Directive Cost { get; } = new(
        "cost",
        [
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.Enum,
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.Object,
            DirectiveLocation.Scalar,
        ],
        [
            new Argument("weight", SpecifiedScalars.String.NonNull())
            {
                Description = "The weight, a number as text.",
            },
        ])
    {
        Description = "What the element adds to the cost of an operation, in place of its default weight.",
    };

    /// <summary><c>@listSize(...)</c>: how many items a list is taken to have.</summary>
    public static Directive ListSize { get; } = new(
        "listSize",
        [DirectiveLocation.FieldDefinition],
        [
            new Argument("assumedSize", SpecifiedScalars.Int)
            {
                Description = "Items the list is taken to have where no slicing argument says so.",
            },
            new Argument("slicingArguments", SpecifiedScalars.String.NonNull().List())
            {
                Description = "Arguments that bound the number of items.",
            },
            new Argument("slicingArgumentDefaultValue", SpecifiedScalars.Int)
            {
                Description = "Items the list has where no slicing argument is given.",
            },
            new Argument("sizedFields", SpecifiedScalars.String.NonNull().List())
            {
                Description = "Fields of the answered object that hold the items.",
            },
            new Argument("requireOneSlicingArgument", SpecifiedScalars.Boolean.NonNull(), DefaultValue.FromValue(true))
            {
                Description = "Whether exactly one slicing argument must be given.",
            },
        ])
    {
        Description = "How many items the cost analysis takes the list to have.",
    };
}
