using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>Brings literals into a form in which equal values are written alike.</summary>
internal static class SortedLiteral
{
    /// <summary>The same value with the fields of every input object in the order of their names.</summary>
    public static ValueNode Of(ValueNode literal) => literal switch
    {
        ListValueNode list => new ListValueNode { Values = [.. list.Values.Select(Of)] },
        ObjectValueNode value => new ObjectValueNode
        {
            Fields =
            [
                .. value.Fields
                    .OrderBy(field => field.Name.Value, NaturalOrder.Instance)
                    .Select(field => new ObjectFieldNode { Name = field.Name, Value = Of(field.Value) }),
            ],
        },
        _ => literal,
    };
}
