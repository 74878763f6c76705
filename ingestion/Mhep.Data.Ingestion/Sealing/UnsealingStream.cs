using System.Security.Cryptography;

namespace Mhep.Data.Ingestion.Sealing;

/// <summary>Reads a sealed file as if it were plain, from any position; in memory is one chunk at a time. Owns the file.</summary>
internal sealed class UnsealingStream : Stream
{
    private const int StoredChunk = SealedHeader.ChunkBytes + SealedHeader.TagBytes;

    private readonly Stream _inner;
    private readonly AesGcm _cipher;
    private readonly byte[] _bound;
    private readonly long _start;
    private readonly long _chunks;
    private readonly byte[] _plain = new byte[SealedHeader.ChunkBytes];
    private readonly byte[] _sealed = new byte[StoredChunk];
    private long _current = -1;
    private int _count;

    /// <summary>Opens the content behind a header, and proves the last chunk, so that a file that was cut is refused at once.</summary>
    /// <param name="inner">Stands behind the header.</param>
    /// <param name="header">The header that was read.</param>
    /// <param name="key">The key of owner and purpose.</param>
    /// <param name="id">The file's id.</param>
    /// <exception cref="CryptographicException">The file was changed or cut, or the key is another.</exception>
    public UnsealingStream(Stream inner, SealedHeader header, byte[] key, Guid id)
    {
        _inner = inner;
        _cipher = header.Cipher(key);
        _bound = header.BoundTo(id);
        _start = inner.Position;
        var stored = inner.Length - _start;
        _chunks = (stored + StoredChunk - 1) / StoredChunk;
        Length = stored - (_chunks * SealedHeader.TagBytes);
        if (_chunks == 0 || Length < (_chunks - 1) * SealedHeader.ChunkBytes) throw new CryptographicException("The file is cut off.");
        Load(_chunks - 1);
    }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => true;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length { get; }

    /// <inheritdoc />
    public override long Position { get; set; }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0) return 0;
        var (chunk, offset) = Math.DivRem(Position, SealedHeader.ChunkBytes);
        if (chunk != _current) Load(chunk);
        var part = _plain.AsSpan((int)offset, Math.Min(buffer.Length, _count - (int)offset));
        part.CopyTo(buffer);
        Position += part.Length;
        return part.Length;
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <inheritdoc />
    public override void Flush()
    {
        // Nothing is ever written.
    }

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _inner.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }

        base.Dispose(disposing);
    }

    private void Load(long chunk)
    {
        _current = -1;
        _inner.Position = _start + (chunk * StoredChunk);
        var stored = _inner.ReadAtLeast(_sealed, StoredChunk, throwOnEndOfStream: false);
        if (stored < SealedHeader.TagBytes) throw new CryptographicException("The file is cut off.");
        _count = stored - SealedHeader.TagBytes;
        Span<byte> nonce = stackalloc byte[12];
        SealedHeader.Nonce(nonce, chunk, isLast: chunk == _chunks - 1);
        _cipher.Decrypt(nonce, _sealed.AsSpan(0, _count), _sealed.AsSpan(_count, SealedHeader.TagBytes), _plain.AsSpan(0, _count), _bound);
        _current = chunk;
    }
}
