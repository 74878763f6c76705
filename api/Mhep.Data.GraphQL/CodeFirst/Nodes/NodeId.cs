using System.Buffers.Text;
using System.Text;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Opaque ids: the type's name and the natural key, as base64, so that they are the same on every database.</summary>
public static class NodeId
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The id of an object: "Product" and "1" give <c>UHJvZHVjdDox</c>.</summary>
    /// <param name="type">Name of the object type in the schema.</param>
    /// <param name="key">The natural key.</param>
    public static string Encode(string type, string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:{key}"));

    /// <summary>Takes an id apart.</summary>
    /// <returns>False for a text that is no id.</returns>
    public static bool TryDecode(string id, out string type, out string key)
    {
        ArgumentNullException.ThrowIfNull(id);
        (type, key) = (string.Empty, string.Empty);
        if (!Base64.IsValid(id))
            return false;
        string text;
        try
        {
            text = Strict.GetString(Convert.FromBase64String(id));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return false;
        (type, key) = (text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <summary>The key inside an id of one type.</summary>
    /// <exception cref="GraphQLException">It is no id, or the id of another type.</exception>
    internal static string KeyOf(string id, string type)
    {
        if (!TryDecode(id, out var actual, out var key))
            throw new GraphQLException("The id has an invalid format.");
        return actual == type ? key : throw new GraphQLException($"The id is of type {actual}; an id of type {type} is needed.");
    }
}
