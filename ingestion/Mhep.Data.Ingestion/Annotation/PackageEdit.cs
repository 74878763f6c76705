using System.IO.Compression;
using System.Xml.Linq;
using Mhep.Data.Ingestion.Workbooks.Xlsx;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// A package on its way to a new one: parts that are not touched are copied byte for byte, small parts that are live here as trees until
/// the end, large ones are written where their turn comes.
/// </summary>
internal sealed class PackageEdit(XlsxPackage source, bool isStrict)
{
    private const string ContentTypesPath = "[Content_Types].xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, XDocument> _trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<Stream>> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part as a tree, to be changed in place.</summary>
    /// <param name="path">From the root.</param>
    public XDocument Tree(string path)
    {
        if (!_trees.TryGetValue(path, out var tree)) _trees.Add(path, tree = PartXml.Load(source.Unpack(path)));
        return tree;
    }

    /// <summary>Puts a part in place of one, or adds it.</summary>
    public void Put(string path, XDocument tree) => _trees[path] = tree;

    /// <summary>Has a part written when its turn comes, in place of one or as a new one.</summary>
    public void Write(string path, Action<Stream> write) => _written[path] = write;

    /// <summary>Leaves a part to the end, after all that may still change it.</summary>
    public void Last(string path) => _last.Add(path);

    /// <summary>What a part points at.</summary>
    public List<XlsxRelationship> Relationships(string path) => source.Relationships(path);

    /// <summary>Adds a relationship to a part and gives its id.</summary>
    /// <param name="path">The part that points.</param>
    /// <param name="word">Of the type: 'comments'.</param>
    /// <param name="target">Path from the root of what it points at.</param>
    public string Relate(string path, string word, string target)
    {
        var slash = path.LastIndexOf('/') + 1;
        var list = $"{path[..slash]}_rels/{path[slash..]}.rels";
        if (!_trees.TryGetValue(list, out var tree))
            _trees.Add(list, tree = source.Has(list) ? PartXml.Load(source.Unpack(list)) : new XDocument(new XElement(Rels + "Relationships")));
        var taken = tree.Root!.Elements().Select(element => element.Attribute("Id")?.Value).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue).Select(number => FormattableString.Invariant($"rIdMhep{number}")).First(id => !taken.Contains(id));
        tree.Root.Add(new XElement(
            Rels + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", OfficeRelations.Type(isStrict, word)),
            new XAttribute("Target", "/" + target)));
        return id;
    }

    /// <summary>A path that no part has: 'xl/comments3.xml'.</summary>
    /// <param name="before">What stands before the number.</param>
    /// <param name="after">What follows it.</param>
    public string NewPath(string before, string after) => Enumerable.Range(1, int.MaxValue)
        .Select(number => FormattableString.Invariant($"{before}{number}{after}"))
        .First(path => !source.Has(path) && !_trees.ContainsKey(path) && !_written.ContainsKey(path));

    /// <summary>Says what a new part is.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="contentType">Its type.</param>
    public void Declare(string path, string contentType) => Tree(ContentTypesPath).Root!.Add(
        new XElement(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", contentType)));

    /// <summary>Writes the new package.</summary>
    /// <param name="output">Stays open.</param>
    /// <param name="cancellationToken">Stops between parts.</param>
    public void WriteTo(Stream output, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var times = source.Parts.ToList();
        foreach (var (path, time) in times.Where(part => !_last.Contains(part.Path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WritePart(archive, path, time);
        }

        var known = times.ToDictionary(part => part.Path, part => part.Time, StringComparer.OrdinalIgnoreCase);
        var newest = times.Count > 0 ? times.Max(part => part.Time) : DateTimeOffset.UnixEpoch;
        var rest = _written.Keys.Concat(_trees.Keys).Where(path => !known.ContainsKey(path)).Order(StringComparer.Ordinal).ToList();
        foreach (var path in rest) WritePart(archive, path, newest);
        // New parts may still have added to these.
        foreach (var path in _last) WritePart(archive, path, known.GetValueOrDefault(path, newest));
    }

    private void WritePart(ZipArchive archive, string path, DateTimeOffset time)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = time;
        using var part = entry.Open();
        if (_written.TryGetValue(path, out var write))
        {
            write(part);
        }
        else if (_trees.TryGetValue(path, out var tree))
        {
            PartXml.Save(tree, part);
        }
        else
        {
            using var original = source.Unpack(path);
            original.CopyTo(part);
        }
    }
}
