using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// The keys of one provider. Each purpose and each key version has a key of its own, derived from a master secret by HKDF
/// with the provider's code, so that nothing of one provider can be compared with anything of another.
/// </summary>
/// <remarks>
/// An encrypted own id is: key version (1 byte), nonce (12), the id in UTF-8, authentication tag (16). The client's internal id is
/// authenticated with it, so that a ciphertext put into another client's row is found out. Not for use by several threads at once.
/// </remarks>
public sealed class ProviderKeys : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Overhead = 1 + NonceBytes + TagBytes;

    private readonly string _providerCode;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<byte, byte[]> _secrets;
    private readonly Dictionary<byte, AesGcm> _ciphers = [];
    private readonly RandomPool _random = new();
    private readonly byte[]? _lookupKey;
    private readonly byte[] _employerKey;

    internal ProviderKeys(string providerCode, string folder, IReadOnlyDictionary<byte, byte[]> secrets, int? lookupVersion)
    {
        // Codes are unique without regard to case, so one provider has one key however its code was written.
        _providerCode = providerCode.ToUpperInvariant();
        _folder = folder;
        _secrets = secrets;
        Version = secrets.Keys.Max();
        LookupVersion = lookupVersion;
        _lookupKey = lookupVersion is { } version ? Derive((byte)version, "client-lookup") : null;

        // Only the hash of an employer is known, so it could not be made anew: its key stays when the others are changed.
        _employerKey = Derive(secrets.Keys.Min(), "employer");
    }

    /// <summary>The newest key version: what is encrypted and sealed from now on uses it.</summary>
    public byte Version { get; }

    /// <summary>The key version that clients are looked up with; null: they are not.</summary>
    public int? LookupVersion { get; }

    /// <summary>What a client is found by: HMAC-SHA-256, 32 bytes.</summary>
    /// <param name="ownId">The provider's own id in any of its spellings (<see cref="IdentityText.ComparedOfClient"/>).</param>
    public ClientLookup LookupOf(string ownId)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Keyed(_lookupKey ?? throw new InvalidOperationException("These keys were asked for without the version of lookups."), IdentityText.ComparedOfClient(ownId), hash);
        return ClientLookup.Of(hash);
    }

    /// <summary>What an employer is compared by: HMAC-SHA-256, 32 bytes.</summary>
    /// <param name="name">The employer's name (<see cref="IdentityText.OfEmployer"/>).</param>
    public byte[] HashOfEmployer(string name)
    {
        var hash = new byte[HMACSHA256.HashSizeInBytes];
        Keyed(_employerKey, IdentityText.OfEmployer(name), hash);
        return hash;
    }

    /// <summary>
    /// What an erased client is known by when the id comes again: HMAC-SHA-256 under a key of its own, 32 bytes. When the provider's key is changed the
    /// hash is hashed once more, because the id is not there any more: a chain from the version of the erasure to that of now.
    /// </summary>
    /// <param name="ownId">The provider's own id in any of its spellings.</param>
    /// <param name="firstVersion">The key version at the time of the erasure.</param>
    internal byte[] TombstoneOf(string ownId, int firstVersion)
    {
        var hash = new byte[HMACSHA256.HashSizeInBytes];
        Keyed(Derive((byte)firstVersion, "tombstone"), IdentityText.ComparedOfClient(ownId), hash);
        for (var version = firstVersion + 1; version <= LookupVersion; version++) hash = NextTombstone(hash, version);
        return hash;
    }

    /// <summary>The next link of a tombstone's chain.</summary>
    /// <param name="tombstone">The link before.</param>
    /// <param name="version">The new key version.</param>
    internal byte[] NextTombstone(byte[] tombstone, int version) => HMACSHA256.HashData(Derive((byte)version, "tombstone"), tombstone);

    /// <summary>The own id as it is stored.</summary>
    /// <param name="ownId">The provider's own id.</param>
    /// <param name="clientId">The client's internal id.</param>
    public byte[] Encrypt(string ownId, long clientId)
    {
        var text = Encoding.UTF8.GetBytes(IdentityText.OfClient(ownId));
        var result = new byte[Overhead + text.Length];
        result[0] = Version;
        var nonce = result.AsSpan(1, NonceBytes);
        _random.Fill(nonce);
        var cipherText = result.AsSpan(1 + NonceBytes, text.Length);
        Span<byte> bound = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bound, clientId);
        CipherOf(Version).Encrypt(nonce, text, cipherText, result.AsSpan(result.Length - TagBytes), bound);
        return result;
    }

    /// <summary>The provider's own id, for that provider's own eyes only.</summary>
    /// <param name="encrypted">What <see cref="Encrypt"/> gave.</param>
    /// <param name="clientId">The client's internal id.</param>
    /// <exception cref="KeysUnavailableException">The bytes or the row were changed, or these are another database's keys.</exception>
    public string Decrypt(ReadOnlySpan<byte> encrypted, long clientId)
    {
        try
        {
            if (encrypted.Length < Overhead) throw new CryptographicException("The encrypted id is cut short.");
            var text = new byte[encrypted.Length - Overhead];
            Span<byte> bound = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bound, clientId);
            CipherOf(encrypted[0]).Decrypt(
                encrypted.Slice(1, NonceBytes), encrypted.Slice(1 + NonceBytes, text.Length), encrypted[^TagBytes..], text, bound);
            return Encoding.UTF8.GetString(text);
        }
        catch (CryptographicException fault)
        {
            throw KeysUnavailableException.OfAnotherDatabase(_folder, fault);
        }
    }

    /// <summary>The key of the provider's files of one purpose.</summary>
    /// <param name="purpose">Tells spooled files, kept copies and kept checks apart.</param>
    /// <param name="version">The key version that a file names; <see cref="Version"/> for a new one.</param>
    /// <exception cref="CryptographicException">There is no key of that version.</exception>
    internal byte[] FileKeyOf(string purpose, byte version) => _secrets.ContainsKey(version)
        ? Derive(version, purpose)
        : throw new CryptographicException($"There is no key of version {version.ToString(CultureInfo.InvariantCulture)}.");

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var cipher in _ciphers.Values) cipher.Dispose();
        if (_lookupKey is not null) CryptographicOperations.ZeroMemory(_lookupKey);
        CryptographicOperations.ZeroMemory(_employerKey);
    }

    private static void Keyed(byte[] key, string text, Span<byte> hash)
    {
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[384] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        HMACSHA256.HashData(key, bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
    }

    private AesGcm CipherOf(byte version)
    {
        if (_ciphers.TryGetValue(version, out var cipher)) return cipher;
        if (!_secrets.ContainsKey(version))
            throw new CryptographicException($"There is no key of version {version.ToString(CultureInfo.InvariantCulture)}.");
        cipher = new AesGcm(Derive(version, "own-id"), TagBytes);
        _ciphers.Add(version, cipher);
        return cipher;
    }

    private byte[] Derive(byte version, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _secrets[version], outputLength: 32, info: Encoding.UTF8.GetBytes($"mhep/{purpose}/{_providerCode}"));
}
