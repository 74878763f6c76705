using System.Globalization;
using System.Reflection;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.CodeFirst.Building;

/// <summary>What attributes say of any element: deprecation, metadata, cost.</summary>
internal static class ElementFacts
{
    /// <summary>Key of the metadata that holds the C# member an element was made from.</summary>
    public const string MemberKey = "member";

    public static string? DeprecationReason(ICustomAttributeProvider element) =>
        Find<DeprecatedAttribute>(element)?.Reason ?? Find<ObsoleteAttribute>(element)?.Message;

    public static IReadOnlyDictionary<string, object?> Metadata(ICustomAttributeProvider element)
    {
        var metadata = element.GetCustomAttributes(typeof(MetadataAttribute), inherit: true)
            .Cast<MetadataAttribute>()
            .ToDictionary(fact => fact.Key, object? (fact) => fact.Value);
        metadata[MemberKey] = element;
        return metadata;
    }

    public static IReadOnlyList<DirectiveNode> Directives(ICustomAttributeProvider element)
    {
        var directives = new List<DirectiveNode>();
        if (Find<CostAttribute>(element) is { } cost)
            directives.Add(Cost(cost.Weight));
        if (Find<ListSizeAttribute>(element) is { } size)
            directives.Add(Directive("listSize", ("assumedSize", Int(size.AssumedSize)), ("requireOneSlicingArgument", False)));
        return directives;
    }

    public static DirectiveNode Cost(double weight) => Directive(
        "cost",
        ("weight", new StringValueNode { Value = weight.ToString(CultureInfo.InvariantCulture) }));

    /// <summary>What a paged field declares, so that its cost follows the page asked for.</summary>
    public static IReadOnlyList<DirectiveNode> Paged(PagedAttribute options) =>
    [
        Directive(
            "listSize",
            ("assumedSize", Int(options.MaxPageSize)),
            ("slicingArguments", options.AllowBackwardPagination ? Names("first", "last") : Names("first")),
            ("slicingArgumentDefaultValue", Int(options.DefaultPageSize)),
            ("sizedFields", Names("edges", "nodes")),
            ("requireOneSlicingArgument", False)),
        Cost(10),
    ];

    private static BooleanValueNode False => new() { Value = false };

    private static T? Find<T>(ICustomAttributeProvider element)
        where T : Attribute => (T?)element.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault();

    private static IntValueNode Int(int value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };

    private static ListValueNode Names(params string[] names) => new()
    {
        Values = [.. names.Select(name => new StringValueNode { Value = name })],
    };

    private static DirectiveNode Directive(string name, params (string Name, ValueNode Value)[] arguments) => new()
    {
        Name = new NameNode { Value = name },
        Arguments =
        [
            .. arguments.Select(argument => new ArgumentNode
            {
                Name = new NameNode { Value = argument.Name },
                Value = argument.Value,
            }),
        ],
    };
}
