namespace Mhep.Data.GraphQL.Types;

/// <summary>Orders names by code unit, but runs of digits by their number: a2 before a10.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    /// <summary>The one instance.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var byNumber = CompareNumbers(TakeDigits(left, ref i), TakeDigits(right, ref j));
                if (byNumber != 0)
                    return byNumber;
                continue;
            }

            if (left[i] != right[j])
                return left[i] < right[j] ? -1 : 1;
            i++;
            j++;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static ReadOnlySpan<char> TakeDigits(ReadOnlySpan<char> text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text[start..position].TrimStart('0');
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
