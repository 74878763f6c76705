using System.Collections.Immutable;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>Whether two selections are given the same arguments, whatever their order.</summary>
internal static class ArgumentComparison
{
    public static bool AreSame(
        ImmutableArray<ArgumentNode> left,
        ImmutableArray<ArgumentNode> right,
        ValidationContext context)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        foreach (var argument in left)
        {
            if (!context.SpendComparisons(right.Length)
                || right.LastOrDefault(other => other.Name.Value == argument.Name.Value) is not { } partner
                || !AreSame(argument.Value, partner.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two values are written alike but for white space and the order of input fields.</summary>
    public static bool AreSame(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.Block == b.Block,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) => AreSame(a.Values, b.Values),
        (ObjectValueNode a, ObjectValueNode b) => AreSame(a.Fields, b.Fields),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<ValueNode> left, ImmutableArray<ValueNode> right) =>
        left.Length == right.Length && left.Zip(right).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(ImmutableArray<ObjectFieldNode> left, ImmutableArray<ObjectFieldNode> right) =>
        left.Length == right.Length
        && InOrder(left).Zip(InOrder(right)).All(pair =>
            pair.First.Name.Value == pair.Second.Name.Value && AreSame(pair.First.Value, pair.Second.Value));

    private static IEnumerable<ObjectFieldNode> InOrder(ImmutableArray<ObjectFieldNode> fields) =>
        fields.OrderBy(field => field.Name.Value, NaturalOrder.Instance);
}
