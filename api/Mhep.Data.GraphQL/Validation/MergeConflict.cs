using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>Two fields (or groups of them) that would need different values under one response name.</summary>
/// <param name="ResponseName">The name they share.</param>
/// <param name="Reason">The middle of the message.</param>
/// <param name="Left">The one field and the fields below it that conflict.</param>
/// <param name="Right">The other field and the fields below it that conflict.</param>
internal sealed record MergeConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> Left,
    IReadOnlyList<FieldNode> Right)
{
    // A message is for a person: past this there is only more of the same.
    private const int LongestReason = 1_000;
    private const int MostFields = 20;

    /// <summary>Two fields that conflict because their subfields do.</summary>
    public static MergeConflict Of(
        string responseName,
        IReadOnlyList<MergeConflict> inner,
        FieldNode left,
        FieldNode right)
    {
        var reason = "";
        foreach (var conflict in inner)
        {
            var part = $"subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason}";
            reason = reason.Length == 0 ? part : $"{reason} and {part}";
            if (reason.Length > LongestReason)
            {
                reason = reason[..LongestReason] + "...";
                break;
            }
        }

        return new MergeConflict(
            responseName,
            reason,
            [.. inner.SelectMany(conflict => conflict.Left).Prepend(left).Take(MostFields)],
            [.. inner.SelectMany(conflict => conflict.Right).Prepend(right).Take(MostFields)]);
    }
}
