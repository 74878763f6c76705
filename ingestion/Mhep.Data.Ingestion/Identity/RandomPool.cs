using System.Security.Cryptography;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>
/// Random bytes for cryptography, fetched in blocks: each call of the system's generator costs more than all else that is done
/// for a client. Bytes are handed out once and wiped. Not for several threads at once.
/// </summary>
internal sealed class RandomPool
{
    private readonly byte[] _block = new byte[4096];
    private int _used = 4096;

    /// <summary>Fills the span with bytes that nobody else gets.</summary>
    /// <param name="bytes">At most a block.</param>
    public void Fill(Span<byte> bytes)
    {
        if (_used + bytes.Length > _block.Length)
        {
            RandomNumberGenerator.Fill(_block);
            _used = 0;
        }

        var fresh = _block.AsSpan(_used, bytes.Length);
        fresh.CopyTo(bytes);
        CryptographicOperations.ZeroMemory(fresh);
        _used += bytes.Length;
    }
}
