namespace Mhep.Data.GraphQL.Types;

/// <summary>
/// Edits between a name and others: insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein,
/// optimal string alignment). Any difference in case alone counts as one edit.
/// </summary>
internal sealed class LexicalDistance
{
    private readonly string _input;
    private readonly string _lowerInput;
    private readonly int[][] _rows;

    public LexicalDistance(string input)
    {
        _input = input;
        _lowerInput = Lower(input);
        _rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];
    }

    /// <summary>The distance to a name; null when it is over the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (_input == option)
            return 0;
        var lowerOption = Lower(option);
        if (_lowerInput == lowerOption)
            return 1;

        var (longer, shorter) = lowerOption.Length < _lowerInput.Length
            ? (_lowerInput, lowerOption)
            : (lowerOption, _lowerInput);
        if (longer.Length - shorter.Length > threshold)
            return null;

        for (var j = 0; j <= shorter.Length; j++)
        {
            _rows[0][j] = j;
        }

        for (var i = 1; i <= longer.Length; i++)
        {
            if (FillRow(longer, shorter, i) > threshold)
                return null;
        }

        var distance = _rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    // Lower case of ASCII letters is all that names need.
    private static string Lower(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        }
    });

    private int FillRow(string longer, string shorter, int i)
    {
        var above = _rows[(i - 1) % 3];
        var row = _rows[i % 3];
        var smallest = row[0] = i;
        for (var j = 1; j <= shorter.Length; j++)
        {
            var cost = longer[i - 1] == shorter[j - 1] ? 0 : 1;
            var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
            if (i > 1 && j > 1 && longer[i - 1] == shorter[j - 2] && longer[i - 2] == shorter[j - 1])
                cell = Math.Min(cell, _rows[(i - 2) % 3][j - 2] + 1);
            smallest = Math.Min(smallest, cell);
            row[j] = cell;
        }

        return smallest;
    }
}
