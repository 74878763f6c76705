using System.Collections.Immutable;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>Finds names that occur more than once among siblings.</summary>
internal static class RepeatedNames
{
    /// <summary>The groups of two and more equal names, in the order their names first occur.</summary>
    public static IEnumerable<IReadOnlyList<NameNode>> Among<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
        where T : SyntaxNode
    {
        // Nearly every list is short and without repeats: then nothing is allocated.
        if (nodes.Length < 2 || (nodes.Length <= 8 && !HasRepeat(nodes, nameOf)))
        {
            return [];
        }

        return nodes.Select(nameOf)
            .GroupBy(name => name.Value, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .Where(group => group.Length > 1);
    }

    private static bool HasRepeat<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
        where T : SyntaxNode
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]).Value == nameOf(nodes[j]).Value)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
