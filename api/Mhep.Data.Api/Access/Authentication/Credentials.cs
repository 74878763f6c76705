using System.Text;
using Mhep.Data.Api.Access.Keys;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>What a caller shows to say who it is.</summary>
/// <param name="Key">A key, well formed; null where it is none.</param>
/// <param name="Token">A token of an identity provider; null where it is none.</param>
internal sealed record Credentials(KeyText? Key, string? Token)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    /// <summary>Something was sent that is neither key nor token.</summary>
    public static Credentials Unreadable { get; } = new(Key: null, Token: null);

    /// <summary>Reads the value of an Authorization header, or of the same member of a socket's first message.</summary>
    /// <param name="authorization">'Bearer KEY', 'Bearer TOKEN' or 'Basic ...'.</param>
    public static Credentials Read(string authorization)
    {
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return OfBearer(authorization[Bearer.Length..].Trim());
        return authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? OfBasic(authorization[Basic.Length..].Trim()) : Unreadable;
    }

    private static Credentials OfBearer(string text)
    {
        if (!text.StartsWith(KeyText.Prefix, StringComparison.Ordinal)) return new Credentials(Key: null, text);
        return KeyText.TryParse(text, out var key) ? new Credentials(key, Token: null) : Unreadable;
    }

    /// <summary>
    /// User and password, because dialogs of BI tools offer nothing else: the id and the secret. People paste the whole key, too,
    /// as the password beside the id, or as either of the two alone.
    /// </summary>
    private static Credentials OfBasic(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length)) return Unreadable;
        if (Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is not [var user, var password]) return Unreadable;
        var id = user.StartsWith(KeyText.Prefix, StringComparison.Ordinal) ? user[KeyText.Prefix.Length..] : user;
        if (KeyText.TryCombine(id, password, out var key)) return new Credentials(key, Token: null);
        if (KeyText.TryParse(password, out key) && (id.Length == 0 || id == key.Id)) return new Credentials(key, Token: null);
        return password.Length == 0 && KeyText.TryParse(user, out key) ? new Credentials(key, Token: null) : Unreadable;
    }
}
