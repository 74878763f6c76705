using System.Text;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// Two fields that would need different values under one response name, by themselves or by their subfields. What is
/// said about it is put together only when it is reported: most conflicts are parts of others.
/// </summary>
/// <param name="ResponseName">The name they share.</param>
/// <param name="Reason">Why the two fields themselves conflict; null when their subfields do.</param>
/// <param name="Left">The one field.</param>
/// <param name="Right">The other field.</param>
/// <param name="Inner">The conflicts of their subfields.</param>
internal sealed record MergeConflict(
    string ResponseName,
    string? Reason,
    FieldNode Left,
    FieldNode Right,
    IReadOnlyList<MergeConflict> Inner)
{
    // A message is for a person: past this there is only more of the same.
    private const int LongestReason = 20_000;
    private const int MostFields = 1_000;

    /// <summary>The middle of the message.</summary>
    public string Explain()
    {
        var text = new StringBuilder();
        Explain(text);
        return text.Length > LongestReason ? $"{text.ToString(0, LongestReason)}..." : text.ToString();
    }

    /// <summary>All fields concerned: those of the one side, then those of the other.</summary>
    public SyntaxNode?[] Fields()
    {
        var left = new List<SyntaxNode?>();
        var right = new List<SyntaxNode?>();
        Collect(left, right);
        return [.. left, .. right];
    }

    private void Explain(StringBuilder text)
    {
        text.Append(Reason);
        for (var i = 0; i < Inner.Count && text.Length <= LongestReason; i++)
        {
            text.Append(i == 0 ? "subfields \"" : " and subfields \"").Append(Inner[i].ResponseName);
            text.Append("\" conflict because ");
            Inner[i].Explain(text);
        }
    }

    private void Collect(List<SyntaxNode?> left, List<SyntaxNode?> right)
    {
        left.Add(Left);
        right.Add(Right);
        for (var i = 0; i < Inner.Count && left.Count < MostFields; i++)
        {
            Inner[i].Collect(left, right);
        }
    }
}
