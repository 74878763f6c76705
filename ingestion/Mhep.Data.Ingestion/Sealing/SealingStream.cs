using System.Security.Cryptography;

namespace Mhep.Data.Ingestion.Sealing;

/// <summary>Seals what is written into it, chunk by chunk. Without <see cref="Complete"/> what it leaves cannot be opened.</summary>
internal sealed class SealingStream : Stream
{
    private readonly Stream _inner;
    private readonly AesGcm _cipher;
    private readonly byte[] _bound;
    private readonly byte[] _plain = new byte[SealedHeader.ChunkBytes];
    private readonly byte[] _sealed = new byte[SealedHeader.ChunkBytes + SealedHeader.TagBytes];
    private int _count;
    private long _chunk;

    /// <summary>Writes the header; content follows.</summary>
    /// <param name="inner">Takes the sealed bytes; stays open.</param>
    /// <param name="header">The file's header.</param>
    /// <param name="key">The key of owner and purpose.</param>
    /// <param name="id">The file's id.</param>
    public SealingStream(Stream inner, SealedHeader header, byte[] key, Guid id)
    {
        _inner = inner;
        _cipher = header.Cipher(key);
        _bound = header.BoundTo(id);
        inner.Write(header.ToBytes());
    }

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes the last chunk, which says that it is the last.</summary>
    public void Complete() => Seal(isLast: true);

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_count == _plain.Length) Seal(isLast: false);
            var part = buffer[..Math.Min(buffer.Length, _plain.Length - _count)];
            part.CopyTo(_plain.AsSpan(_count));
            _count += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
        // A chunk is written when it is full, or complete; half of one would change the format.
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_plain);
        }

        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[12];
        SealedHeader.Nonce(nonce, _chunk++, isLast);
        var length = _count;
        _cipher.Encrypt(nonce, _plain.AsSpan(0, length), _sealed.AsSpan(0, length), _sealed.AsSpan(length, SealedHeader.TagBytes), _bound);
        _inner.Write(_sealed, 0, length + SealedHeader.TagBytes);
        _count = 0;
    }
}
