using System.Buffers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>An answer before it is sent: its length is known, so that it needs no chunks and may be compressed at once.</summary>
internal sealed class PooledBuffer(int capacity = 16 * 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] _block = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _block.AsMemory(0, Length);

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _block.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Starts again.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        var block = _block;
        _block = [];
        Length = 0;
        if (block.Length > 0)
            ArrayPool<byte>.Shared.Return(block);
    }

    private void Reserve(int size)
    {
        if (_block.Length - Length >= size)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_block.Length * 2L, (long)Length + size), Array.MaxLength));
        _block.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_block);
        _block = larger;
    }
}
