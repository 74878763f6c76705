using System.IO.Compression;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// A part while it is inflated, counting against the budget of the whole workbook. What the archive declares may be a
/// lie; what has come out is not, and at the part's end it must have the length and checksum that the archive keeps.
/// </summary>
internal sealed class InflatedBytes : Stream
{
    private readonly Stream _inner;
    private readonly InflationBudget _budget;
    private readonly long _length;
    private readonly uint _checksum;
    private Crc32 _crc;
    private long _read;

    /// <summary>Opens a part.</summary>
    /// <param name="entry">Of the archive.</param>
    /// <param name="budget">Of the workbook.</param>
    public InflatedBytes(ZipArchiveEntry entry, InflationBudget budget)
        : this(entry.Open(), entry.Length, entry.Crc32, budget)
    {
    }

    /// <summary>Reads a stream as a part.</summary>
    /// <param name="inner">What comes out of the archive.</param>
    /// <param name="length">What it declares.</param>
    /// <param name="checksum">What it declares.</param>
    /// <param name="budget">Of the workbook.</param>
    internal InflatedBytes(Stream inner, long length, uint checksum, InflationBudget budget) =>
        (_inner, _length, _checksum, _budget) = (inner, length, checksum, budget);

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        try
        {
            var read = _inner.Read(buffer);
            _budget.Spend(read);
            _read += read;
            _crc.Append(buffer[..read]);
            if (read == 0 && (_read != _length || _crc.Value != _checksum))
                throw new MalformedPartException("A part of the workbook is not what its checksum says: the file was damaged on its way.");
            return read;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new MalformedPartException("A part of the workbook cannot be unpacked: the file is damaged or cut short.");
        }
    }

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
