using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mhep.Data.Ingestion.Sealing;

/// <summary>
/// What stands in clear at the front of a sealed file: format, key version, a salt that makes its key its own, and a note without
/// which the key cannot be found (whose it is). All of it is authenticated with every chunk.
/// </summary>
/// <param name="KeyVersion">Of the master secret.</param>
/// <param name="Salt">Random, 32 bytes.</param>
/// <param name="Note">Holds nothing that identifies a person; at most 64 KiB.</param>
internal sealed record SealedHeader(byte KeyVersion, byte[] Salt, byte[] Note)
{
    /// <summary>Plain bytes in a chunk; the last may have fewer.</summary>
    public const int ChunkBytes = 64 * 1024;

    /// <summary>Bytes that prove a chunk.</summary>
    public const int TagBytes = 16;

    private const int SaltBytes = 32;
    private const int MaxNoteBytes = 64 * 1024;
    private const int FixedBytes = 5 + 1 + SaltBytes + sizeof(int);

    private static ReadOnlySpan<byte> Magic => "MHEP1"u8;

    /// <summary>A header for a new file.</summary>
    public static SealedHeader New(byte keyVersion, byte[] note) => note.Length <= MaxNoteBytes
        ? new SealedHeader(keyVersion, RandomNumberGenerator.GetBytes(SaltBytes), note)
        : throw new ArgumentException("The note is too long.", nameof(note));

    /// <summary>Reads the header; the stream then stands at the first chunk.</summary>
    /// <exception cref="CryptographicException">The file does not begin as a sealed one does.</exception>
    public static SealedHeader Read(Stream stream)
    {
        var start = new byte[FixedBytes];
        if (stream.ReadAtLeast(start, FixedBytes, throwOnEndOfStream: false) < FixedBytes || !start.AsSpan().StartsWith(Magic))
            throw new CryptographicException("The file is not a sealed one.");
        var length = BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(FixedBytes - sizeof(int)));
        if (length is < 0 or > MaxNoteBytes) throw new CryptographicException("The file's header is damaged.");
        var note = new byte[length];
        if (stream.ReadAtLeast(note, length, throwOnEndOfStream: false) < length) throw new CryptographicException("The file is cut off.");
        return new SealedHeader(start[Magic.Length], start[(Magic.Length + 1)..(FixedBytes - sizeof(int))], note);
    }

    /// <summary>The header as it is stored.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[FixedBytes + Note.Length];
        Magic.CopyTo(bytes);
        bytes[Magic.Length] = KeyVersion;
        Salt.CopyTo(bytes, Magic.Length + 1);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(FixedBytes - sizeof(int)), Note.Length);
        Note.CopyTo(bytes, FixedBytes);
        return bytes;
    }

    /// <summary>The cipher of this one file.</summary>
    /// <param name="key">The key of its owner and purpose.</param>
    public AesGcm Cipher(byte[] key) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, outputLength: 32, Salt), TagBytes);

    /// <summary>What is authenticated with each chunk: this header, and which file it is, so that one cannot stand in for another.</summary>
    /// <param name="id">The file's id.</param>
    public byte[] BoundTo(Guid id) => [.. ToBytes(), .. id.ToByteArray(bigEndian: true)];

    /// <summary>The nonce of a chunk: unique, as each file has a key of its own. The last chunk's differs, so that a cut is noticed.</summary>
    public static void Nonce(Span<byte> nonce, long chunk, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, chunk);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}
