using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// What people are called in one study: a keyed hash of their internal number under a key of the study, so that what two studies were given cannot be
/// joined, and nobody can be found in the database by it.
/// </summary>
public sealed class StudyPseudonyms : IDisposable
{
    private const int Bytes = 16;

    private readonly byte[] _key;

    internal StudyPseudonyms(byte[] key) => _key = key;

    /// <summary>A person's pseudonym: 32 hexadecimal digits, the same for all rows of the person in this study, whenever they are read.</summary>
    /// <param name="clientId">The client's internal number.</param>
    public string Of(long clientId)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, clientId);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, number, hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }

    /// <inheritdoc />
    public void Dispose() => CryptographicOperations.ZeroMemory(_key);
}
