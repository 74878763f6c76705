using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>
/// A key as its holder has it: <c>mhep_ID_SECRET</c>. The beginning lets scanners of repositories find keys that were left there,
/// the id finds the stored row, the secret holds 256 random bits and ends in a checksum, so that a slip of the hand is told
/// from a wrong key without a look at the database.
/// </summary>
internal sealed record KeyText
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "mhep_";

    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no two that look alike.
    private const int IdLength = 10;
    private const int RandomLength = 52; // 256 bits at 5 a letter.
    private const int ChecksumLength = 6;
    private const int WholeLength = 5 + IdLength + 1 + RandomLength + ChecksumLength;
    private static readonly SearchValues<char> AllLetters = SearchValues.Create(Letters);

    private KeyText(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>Public part; by which a key is listed, revoked, and named where a tool asks for a user.</summary>
    public string Id { get; }

    /// <summary>Secret part with its checksum; where a tool asks for a password.</summary>
    public string Secret { get; }

    /// <summary>The whole key. The only way to its text: a record would print it into logs by <see cref="ToString"/>.</summary>
    public string Whole => $"{Prefix}{Id}_{Secret}";

    /// <summary>What is stored of it: SHA-256 of the whole key, lower-case hexadecimal.</summary>
    public string Hash
    {
        get
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            HashTo(Whole, hash);
            return Convert.ToHexStringLower(hash);
        }
    }

    /// <summary>A new key of the system's random numbers.</summary>
    public static KeyText Create()
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        var random = RandomNumberGenerator.GetString(Letters, RandomLength);
        return new KeyText(id, random + Checksum(id, random));
    }

    /// <summary>Reads a whole key; false for what was never one.</summary>
    /// <param name="text">As it was sent.</param>
    /// <param name="key">The key.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        var parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split('_') : [];
        return parts is [var id, var secret] && TryCombine(id, secret, out key);
    }

    /// <summary>Puts a key together from its two parts; false for parts that never were of one.</summary>
    /// <param name="id">Public part.</param>
    /// <param name="secret">Secret part.</param>
    /// <param name="key">The key.</param>
    public static bool TryCombine(string id, string secret, [NotNullWhen(true)] out KeyText? key)
    {
        key = null;
        if (id.Length != IdLength || secret.Length != RandomLength + ChecksumLength) return false;
        if (id.AsSpan().ContainsAnyExcept(AllLetters) || secret.AsSpan().ContainsAnyExcept(AllLetters)) return false;
        if (Checksum(id, secret.AsSpan(0, RandomLength)) != secret[RandomLength..]) return false;
        key = new KeyText(id, secret);
        return true;
    }

    /// <summary>Whether this is the key that a hash was made of; takes the same time wherever they differ.</summary>
    /// <param name="hash">As <see cref="Hash"/>.</param>
    public bool Matches(string hash)
    {
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        HashTo(Whole, own);
        Span<byte> other = stackalloc byte[SHA256.HashSizeInBytes];
        Convert.FromHexString(hash, other, out _, out _);
        return CryptographicOperations.FixedTimeEquals(own, other);
    }

    /// <summary>The id alone: a key that is printed by mistake gives nothing away.</summary>
    public override string ToString() => Prefix + Id;

    private static string Checksum(string id, ReadOnlySpan<char> random)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashTo($"{id}_{random}", hash);
        Span<char> letters = stackalloc char[ChecksumLength];
        for (var place = 0; place < ChecksumLength; place++) letters[place] = Letters[hash[place] % Letters.Length];
        return new string(letters);
    }

    private static void HashTo(string text, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[WholeLength]; // Letters of a key are of one byte each, and no part of one is longer.
        SHA256.HashData(bytes[..Encoding.ASCII.GetBytes(text, bytes)], hash);
    }
}
