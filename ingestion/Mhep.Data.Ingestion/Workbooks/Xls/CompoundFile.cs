using System.Buffers.Binary;
using System.Text;

namespace Mhep.Data.Ingestion.Workbooks.Xls;

/// <summary>
/// The compound file that an .xls (or an encrypted workbook) is: a small file system of sectors in chains ([MS-CFB]). Only what is in
/// the file is believed: a chain is never longer than the file, and a stream never larger.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const uint LastRegularSector = 0xFFFF_FFFA;

    private readonly byte[] _file;
    private readonly int _sectorLength;
    private readonly uint[] _next;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _small = [];
    private readonly uint[] _nextSmall = [];
    private readonly uint _smallBelow;

    /// <summary>Reads the file's tables and directory.</summary>
    /// <param name="file">All its bytes.</param>
    /// <exception cref="MalformedPartException">It is cut short, or contradicts itself.</exception>
    public CompoundFile(byte[] file)
    {
        _file = file;
        if (file.Length < HeaderLength) throw CutShort();
        _sectorLength = UInt16(30) switch
        {
            9 => 512,
            12 => 4096,
            _ => throw Damaged(),
        };
        _smallBelow = UInt32(56);
        _next = ReadTable(TableSectors());
        ReadDirectory(Read(UInt32(48), long.MaxValue));
        if (!_entries.TryGetValue("", out var root) || root.Length == 0) return;
        _small = Read(root.First, root.Length);
        _nextSmall = ToNumbers(Read(UInt32(60), long.MaxValue));
    }

    /// <summary>Whether a stream or folder of that name is anywhere in the file.</summary>
    /// <param name="name">In any case.</param>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The bytes of a stream.</summary>
    /// <param name="name">In any case.</param>
    public byte[] Read(string name)
    {
        var entry = _entries[name];
        if (entry.Length > _file.Length) throw CutShort();
        return entry.Length < _smallBelow ? ReadSmall(entry) : Read(entry.First, entry.Length);
    }

    private static MalformedPartException Damaged() => new("The file's table of contents is damaged.");

    private static MalformedPartException CutShort() => new("The file's end is missing.", WorkbookFaultKind.Truncated);

    /// <summary>Where the sector table itself is: 109 places in the header, more in sectors of their own.</summary>
    private List<uint> TableSectors()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < 109 && UInt32(76 + (i * 4)) is var sector && sector < LastRegularSector; i++) sectors.Add(sector);
        var most = _file.Length / _sectorLength;
        for (var more = UInt32(68); more < LastRegularSector;)
        {
            var places = Sector(more);
            for (var i = 0; i + 4 < places.Length; i += 4)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(places[i..]) is var sector && sector < LastRegularSector) sectors.Add(sector);
            }

            if (sectors.Count > most) throw Damaged();
            more = BinaryPrimitives.ReadUInt32LittleEndian(places[^4..]);
            if (more < LastRegularSector && sectors.Count == 0) throw Damaged();
            if (--most < 0) throw Damaged();
        }

        return sectors;
    }

    private uint[] ReadTable(List<uint> sectors)
    {
        if (sectors.Count > _file.Length / _sectorLength) throw Damaged();
        var table = new byte[sectors.Count * _sectorLength];
        for (var i = 0; i < sectors.Count; i++) Sector(sectors[i]).CopyTo(table.AsSpan(i * _sectorLength));
        return ToNumbers(table);
    }

    private void ReadDirectory(byte[] directory)
    {
        const byte Root = 5;
        const byte None = 0;
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var kind = entry[66];
            var nameLength = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            if (kind == None) continue;
            var name = kind == Root ? "" : Encoding.Unicode.GetString(entry[..nameLength]);
            _entries.TryAdd(name, new Entry(BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
        }
    }

    /// <summary>The sectors of a chain one after another, at most as many bytes.</summary>
    private byte[] Read(uint first, long length)
    {
        if (length != long.MaxValue && length > _file.Length) throw CutShort();
        var bytes = new MemoryStream();
        var seen = new bool[_next.Length];
        for (var sector = first; sector < LastRegularSector && bytes.Length < length; sector = _next[sector])
        {
            if (sector >= _next.Length || seen[sector]) throw Damaged();
            seen[sector] = true;
            bytes.Write(Sector(sector));
        }

        if (length == long.MaxValue) return bytes.ToArray();
        if (bytes.Length < length) throw CutShort();
        bytes.SetLength(length);
        return bytes.ToArray();
    }

    /// <summary>A stream below the size for sectors of its own: it lies in pieces of 64 bytes in the root's stream.</summary>
    private byte[] ReadSmall(Entry entry)
    {
        const int Piece = 64;
        var bytes = new byte[entry.Length];
        var sector = entry.First;
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            if (sector >= _nextSmall.Length || ((long)sector * Piece) + Piece > _small.Length) throw Damaged();
            var count = Math.Min(Piece, bytes.Length - at);
            _small.AsSpan((int)sector * Piece, count).CopyTo(bytes.AsSpan(at));
            sector = _nextSmall[sector];
        }

        return bytes;
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = (number + 1L) * _sectorLength;
        return at + _sectorLength <= _file.Length ? _file.AsSpan((int)at, _sectorLength) : throw CutShort();
    }

    private static uint[] ToNumbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)));
        return numbers;
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(at));

    private readonly record struct Entry(uint First, uint Length);
}
