using Mhep.Data.Api.Access;
using Mhep.Data.Api.Hosting;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Nothing is in the schema of which <see cref="FieldRules"/> does not say who sees it.</summary>
public sealed class FieldRuleTests
{
    private static readonly GraphQL.Types.Schema Served = MhepSchema.Build();

    private static IEnumerable<ObjectType> Types => Served.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void Every_field_has_a_rule_and_every_rule_a_field()
    {
        var fields = Types.Where(type => !IsOfPage(type)).SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"));

        Assert.Equal(fields.Order(StringComparer.Ordinal), FieldRules.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_one_that_is_applied()
    {
        string[] rules = [FieldRules.Everyone, FieldRules.Part, FieldRules.Through, .. Enum.GetNames<AccessTopic>()];

        Assert.All(FieldRules.Fields, rule => Assert.Contains(rule.Value, rules));
        Assert.Equal(Enum.GetValues<AccessTopic>(), AccessRules.All.Select(rule => rule.Topic));
    }

    [Fact]
    public void Every_argument_says_what_it_names()
    {
        var arguments = Types.SelectMany(type => type.Fields).SelectMany(field => field.Arguments).Select(argument => argument.Name).Distinct();

        Assert.Equal(arguments.Order(StringComparer.Ordinal), FieldRules.Arguments.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("FilterInput")]
    [InlineData("SortInput")]
    public void Every_filter_and_sort_key_is_a_field_with_a_rule(string suffix)
    {
        var keys = Served.Types.OfType<InputObjectType>()
            .Where(type => type.Name.EndsWith(suffix, StringComparison.Ordinal) && !type.Name.EndsWith("Operation" + suffix, StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => field.Name is not ("and" or "or")).Select(field => $"{type.Name[..^suffix.Length]}.{field.Name}"))
            .ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(key, FieldRules.Fields));
    }

    [Fact]
    public void Every_kind_of_node_is_found_by_a_rule()
    {
        Assert.All(Types.Where(type => type.Interfaces.Any(one => one.Name == "Node")), type => Assert.Contains($"{type.Name}.id", FieldRules.Fields));
    }

    /// <summary>A page holds what its list holds: pageInfo, edges, nodes, totalCount.</summary>
    private static bool IsOfPage(ObjectType type) =>
        type.Name == "PageInfo" || type.Name.EndsWith("Connection", StringComparison.Ordinal) || type.Name.EndsWith("Edge", StringComparison.Ordinal);
}
