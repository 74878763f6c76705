using System.Globalization;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Execution.Cost;

/// <summary>What <c>@cost</c> and <c>@listSize</c> say of an element.</summary>
internal sealed class CostDeclaration
{
    private CostDeclaration()
    {
    }

    public static CostDeclaration None { get; } = new();

    /// <summary>The weight; null for the default one.</summary>
    public double? Weight { get; private init; }

    public double? AssumedSize { get; private init; }

    public IReadOnlyList<string> SlicingArguments { get; private init; } = [];

    public double? SlicingDefault { get; private init; }

    public IReadOnlyList<string> SizedFields { get; private init; } = [];

    public bool RequiresOneSlicingArgument { get; private init; }

    public bool HasListSize { get; private init; }

    public static CostDeclaration Read(IReadOnlyList<DirectiveNode> directives)
    {
        var cost = Find(directives, "cost");
        var size = Find(directives, "listSize");
        if (cost is null && size is null)
            return None;
        var slicing = Names(size, "slicingArguments");
        return new CostDeclaration
        {
            Weight = Number(cost, "weight"),
            HasListSize = size is not null,
            AssumedSize = Number(size, "assumedSize"),
            SlicingArguments = slicing,
            SlicingDefault = Number(size, "slicingArgumentDefaultValue"),
            SizedFields = Names(size, "sizedFields"),
            RequiresOneSlicingArgument = slicing.Count > 0 && Value(size, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
        };
    }

    private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.LastOrDefault(directive => directive.Name.Value == name);

    private static ValueNode? Value(DirectiveNode? directive, string name) =>
        directive?.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static double? Number(DirectiveNode? directive, string name)
    {
        var text = Value(directive, name) switch
        {
            IntValueNode { Value: var digits } => digits,
            StringValueNode { Value: var digits } => digits,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static IReadOnlyList<string> Names(DirectiveNode? directive, string name) =>
        Value(directive, name) is ListValueNode list ? [.. list.Values.OfType<StringValueNode>().Select(item => item.Value)] : [];
}
