using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.CodeFirst.Paging;

/// <summary>
/// A place in a list: the index, and the item's key where it has one. The key finds the place again after items were
/// added or removed before it; only when the item itself is gone does the index decide.
/// </summary>
/// <param name="Index">Index of the item, from 0.</param>
/// <param name="Key">The item's key, or null.</param>
internal readonly record struct Cursor(int Index, string? Key)
{
    /// <summary>The cursor as clients see it.</summary>
    public string Encode() => Convert.ToBase64String(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Index}{(Key is null ? string.Empty : ":")}{Key}")));

    /// <summary>Reads what a client gave.</summary>
    /// <param name="text">The cursor.</param>
    /// <param name="argument">Name of the argument, for the message.</param>
    /// <exception cref="GraphQLException">It is no cursor.</exception>
    public static Cursor Decode(string text, string argument)
    {
        if (Base64.IsValid(text))
        {
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(text));
            var colon = decoded.IndexOf(':', StringComparison.Ordinal);
            var digits = colon < 0 ? decoded : decoded[..colon];
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                return new Cursor(index, colon < 0 ? null : decoded[(colon + 1)..]);
        }

        throw new GraphQLException(new GraphQLError($"The cursor given as `{argument}` has an invalid format.")
            .WithCode(ErrorCodes.InvalidCursor));
    }

    /// <summary>Where the item lies now.</summary>
    public int FindIn<T>(IReadOnlyList<T> items, Func<T, string>? keyOf)
    {
        if (Key is null || keyOf is null || (Index < items.Count && keyOf(items[Index]) == Key))
            return Index;
        for (var i = 0; i < items.Count; i++)
        {
            if (keyOf(items[i]) == Key)
                return i;
        }

        return Index;
    }
}
