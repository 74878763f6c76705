using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// The checksum that zip archives keep of each part (CRC-32, ISO 3309). With carry-less multiplication 64 bytes are folded at a time
/// (Gopal and others, Intel, 2009), so that it costs next to nothing beside unpacking; elsewhere eight bytes by tables.
/// </summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int FewestFolded = 128;

    private static readonly uint[] Tables = MakeTables();

    private uint _state;

    /// <summary>The checksum of all bytes so far.</summary>
    public readonly uint Value => _state;

    /// <summary>Takes bytes into account.</summary>
    /// <param name="bytes">Those that follow.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var state = ~_state;
        if (Pclmulqdq.IsSupported && bytes.Length >= FewestFolded)
        {
            var folded = bytes.Length & ~15;
            state = Fold(bytes[..folded], state);
            bytes = bytes[folded..];
        }

        _state = ~ByTables(bytes, state);
    }

    private static uint ByTables(ReadOnlySpan<byte> bytes, uint state)
    {
        var tables = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            state = tables[0x700 + (low & 0xFF)] ^ tables[0x600 + ((low >> 8) & 0xFF)] ^ tables[0x500 + ((low >> 16) & 0xFF)] ^ tables[0x400 + (low >> 24)]
                ^ tables[0x300 + bytes[4]] ^ tables[0x200 + bytes[5]] ^ tables[0x100 + bytes[6]] ^ tables[bytes[7]];
        }

        foreach (var one in bytes) state = tables[(state ^ one) & 0xFF] ^ (state >> 8);
        return state;
    }

    /// <summary>At least 64 bytes, a multiple of 16. The constants are powers of x modulo the polynomial, bits reflected.</summary>
    private static uint Fold(ReadOnlySpan<byte> bytes, uint state)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var far = Vector128.Create(0x0154442BD4UL, 0x01C6E41596UL);
        var near = Vector128.Create(0x01751997D0UL, 0x00CCAA009EUL);
        var one = blocks[0] ^ Vector128.CreateScalar((ulong)state);
        var (two, three, four) = (blocks[1], blocks[2], blocks[3]);
        for (blocks = blocks[4..]; blocks.Length >= 4; blocks = blocks[4..])
        {
            one = Folded(one, far) ^ blocks[0];
            two = Folded(two, far) ^ blocks[1];
            three = Folded(three, far) ^ blocks[2];
            four = Folded(four, far) ^ blocks[3];
        }

        one = Folded(one, near) ^ two;
        one = Folded(one, near) ^ three;
        one = Folded(one, near) ^ four;
        foreach (var block in blocks) one = Folded(one, near) ^ block;

        // 128 bits to 64, to 32 by Barrett's reduction.
        var lowWords = Vector128.Create(0xFFFFFFFFUL, 0xFFFFFFFFUL);
        one = Sse2.ShiftRightLogical128BitLane(one, 8) ^ Pclmulqdq.CarrylessMultiply(one, near, 0x10);
        one = Pclmulqdq.CarrylessMultiply(one & lowWords, Vector128.CreateScalar(0x0163CD6124UL), 0x00) ^ Sse2.ShiftRightLogical128BitLane(one, 4);
        var reduction = Vector128.Create(0x01DB710641UL, 0x01F7011641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(one & lowWords, reduction, 0x10) & lowWords;
        one ^= Pclmulqdq.CarrylessMultiply(quotient, reduction, 0x00);
        return one.AsUInt32().GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Folded(Vector128<ulong> block, Vector128<ulong> constants) =>
        Pclmulqdq.CarrylessMultiply(block, constants, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, constants, 0x11);

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++) tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 0xFF];
        return tables;
    }
}
