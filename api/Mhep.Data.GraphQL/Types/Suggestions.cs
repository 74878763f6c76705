namespace Mhep.Data.GraphQL.Types;

/// <summary>Finds the names someone may have meant, and words the hint as the reference implementation does.</summary>
public static class Suggestions
{
    private const int MostShown = 5;

    /// <summary>The names near to a misspelt one, nearest first.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="options">The names that exist.</param>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        ArgumentNullException.ThrowIfNull(input);
        var distance = new LexicalDistance(input);
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        return
        [
            .. options.Distinct(StringComparer.Ordinal)
                .Select(option => (Option: option, Distance: distance.Measure(option, threshold)))
                .Where(candidate => candidate.Distance is not null)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Option, NaturalOrder.Instance)
                .Select(candidate => candidate.Option),
        ];
    }

    /// <summary>The hint to append to a message: empty, or <c> Did you mean "a" or "b"?</c> with a leading space.</summary>
    /// <param name="kind">What the names are, such as "the enum value"; null to leave it out.</param>
    /// <param name="suggestions">The names, nearest first; at most five are shown.</param>
    public static string DidYouMean(string? kind, IReadOnlyList<string> suggestions)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var quoted = suggestions.Take(MostShown).Select(name => $"\"{name}\"").ToArray();
        var names = quoted switch
        {
            [] => string.Empty,
            [var only] => only,
            [var first, var second] => $"{first} or {second}",
            [.. var others, var last] => $"{string.Join(", ", others)}, or {last}",
        };
        return names.Length == 0 ? string.Empty : $" Did you mean {(kind is null ? string.Empty : kind + " ")}{names}?";
    }
}
