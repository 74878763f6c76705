using System.IO.Compression;
using System.Text;

namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>
/// The archive that a workbook is: guarded before anything in it is believed (number, names and declared sizes of its
/// parts), and while it is unpacked (bytes that really come out).
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int SmallPart = 1_000_000;

    private readonly ZipArchive _archive;
    private readonly InflationBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens and guards the archive.</summary>
    /// <param name="content">Seekable; stays open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <exception cref="MalformedPartException">No archive, or one that no spreadsheet program writes.</exception>
    public XlsxPackage(Stream content, IngestionLimits limits)
    {
        try
        {
            _archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _budget = new InflationBudget(limits.MaxInflatedBytes);
            Guard(limits);
        }
        catch (InvalidDataException)
        {
            throw new MalformedPartException("The file is no complete workbook: its archive is damaged or cut short.", WorkbookFaultKind.Truncated);
        }
    }

    /// <summary>Whether a part exists.</summary>
    /// <param name="path">From the root, without a leading '/'.</param>
    public bool Has(string path) => _parts.ContainsKey(path);

    /// <summary>Whether any part lies in a folder, such as 'xl/externalLinks/'.</summary>
    /// <param name="folder">From the root, ending in '/'.</param>
    public bool HasAnyIn(string folder) => _parts.Keys.Any(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>All parts in the archive's order, with the time that each carries.</summary>
    public IEnumerable<(string Path, DateTimeOffset Time)> Parts => _archive.Entries.Select(entry => (entry.FullName, entry.LastWriteTime));

    /// <summary>A part's bytes.</summary>
    /// <param name="path">From the root.</param>
    /// <exception cref="MalformedPartException">There is none, here or while reading.</exception>
    public Stream Unpack(string path) => Open(path);

    /// <summary>A reader over a part.</summary>
    /// <param name="path">From the root.</param>
    /// <exception cref="MalformedPartException">There is none.</exception>
    public Utf8XmlReader Read(string path) => new(Open(path));

    /// <summary>The part that the package says is the workbook.</summary>
    public string WorkbookPath() =>
        Relationships(string.Empty).FirstOrDefault(relationship => relationship.IsOf("officeDocument"))?.Target
        ?? throw new MalformedPartException("The file is an archive, but holds no workbook.", WorkbookFaultKind.NotAWorkbook);

    /// <summary>What a part points at; external targets are left out, nothing outside the file is ever opened.</summary>
    /// <param name="path">The part; empty for the package itself.</param>
    public List<XlsxRelationship> Relationships(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var source = $"{path[..slash]}_rels/{path[slash..]}.rels";
        var found = new List<XlsxRelationship>();
        if (!Has(source)) return found;
        var reader = Read(source);
        while (reader.Read())
        {
            if (reader.Kind != XmlNodeKind.StartElement || !reader.LocalName.SequenceEqual("Relationship"u8)) continue;
            if (reader.TryGetAttribute("TargetMode"u8, out var mode) && mode.SequenceEqual("External"u8)) continue;
            if (!reader.TryGetAttribute("Id"u8, out var id) || !reader.TryGetAttribute("Type"u8, out var type)
                || !reader.TryGetAttribute("Target"u8, out var target))
                throw new MalformedPartException("The workbook's list of parts is damaged.");
            found.Add(new XlsxRelationship(XmlText.Decode(id), XmlText.Decode(type), Absolute(path[..slash], XmlText.Decode(target))));
        }

        return found;
    }

    /// <summary>The bytes of a part while it is unpacked.</summary>
    /// <param name="path">From the root.</param>
    /// <exception cref="MalformedPartException">There is none.</exception>
    public InflatedBytes Open(string path)
    {
        if (!_parts.TryGetValue(path, out var entry))
            throw new MalformedPartException("The workbook names a part that is not in the file: the file is damaged.");
        try
        {
            return new InflatedBytes(entry, _budget);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new MalformedPartException("A part of the workbook cannot be unpacked: the file is damaged or cut short.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    private void Guard(IngestionLimits limits)
    {
        if (_archive.Entries.Count > limits.MaxParts)
            throw new MalformedPartException($"The file holds more than {limits.MaxParts} parts, the limit.", WorkbookFaultKind.Unsafe);
        long declared = 0;
        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName;
            if (name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal))
                throw new MalformedPartException("The file holds a part whose name leads outside the workbook.", WorkbookFaultKind.Unsafe);
            if (!_parts.TryAdd(name, entry))
                throw new MalformedPartException("The file holds two parts of one name, which programs read differently.", WorkbookFaultKind.Unsafe);
            declared = Math.Min(declared + Math.Min(entry.Length, long.MaxValue / 2), long.MaxValue / 2);
            if (entry.Length > SmallPart && entry.Length / limits.MaxInflationRatio > entry.CompressedLength)
                throw new MalformedPartException($"A part of the file unpacks to more than {limits.MaxInflationRatio} times its size, which data never do.", WorkbookFaultKind.InflatesTooFar);
        }

        if (declared > limits.MaxInflatedBytes)
            throw new MalformedPartException($"The workbook unpacks to more than {limits.MaxInflatedBytes / 1_000_000} MB, the limit.", WorkbookFaultKind.InflatesTooFar);
    }

    /// <summary>'xl/' and 'worksheets/sheet1.xml' give 'xl/worksheets/sheet1.xml'; '/xl/styles.xml' gives 'xl/styles.xml'.</summary>
    private static string Absolute(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0) throw new MalformedPartException("The workbook names a part outside the file.", WorkbookFaultKind.Unsafe);
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return new StringBuilder().AppendJoin('/', parts).ToString();
    }
}
