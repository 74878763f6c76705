using System.Runtime.InteropServices;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>The keyed hash that a client is found by, as a value: its 32 bytes without an array of their own. The default is no client's.</summary>
public readonly record struct ClientLookup
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private ClientLookup(ReadOnlySpan<ulong> words) => (_first, _second, _third, _fourth) = (words[0], words[1], words[2], words[3]);

    /// <summary>Takes the value from its bytes.</summary>
    /// <param name="hash">32 bytes.</param>
    public static ClientLookup Of(ReadOnlySpan<byte> hash) => new(MemoryMarshal.Cast<byte, ulong>(hash));

    /// <summary>The 32 bytes, as they are stored.</summary>
    public byte[] ToArray() => MemoryMarshal.AsBytes<ulong>([_first, _second, _third, _fourth]).ToArray();
}
