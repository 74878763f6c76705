using System.Globalization;
using System.Xml.Linq;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// The comments of one sheet: people's are kept, ours of an earlier check go, new ones are added. A cell has room for one comment, so
/// one that a person has commented on gets none of ours; the column of remarks says it all the same.
/// </summary>
internal sealed class SheetComments
{
    private readonly XNamespace _main;
    private readonly XElement _authors;
    private readonly XElement _list;
    private readonly HashSet<string> _taken;
    private int? _author;

    /// <summary>Takes over what a sheet has, and takes our earlier comments out.</summary>
    /// <param name="comments">The part; null: the sheet has none.</param>
    /// <param name="main">The workbook's namespace.</param>
    public SheetComments(XDocument? comments, XNamespace main)
    {
        Document = comments ?? new XDocument(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList")));
        _main = Document.Root!.Name.Namespace;
        _authors = Document.Root.Element(_main + "authors") ?? AddFirst(new XElement(_main + "authors"));
        _list = Document.Root.Element(_main + "commentList") ?? AddAfterAuthors(new XElement(_main + "commentList"));
        var authors = _authors.Elements(_main + "author").Select(author => author.Value).ToList();
        var ours = _list.Elements(_main + "comment").Where(comment => IsOurs(comment, authors)).ToList();
        Removed = [.. ours.Select(comment => comment.Attribute("ref")?.Value ?? "")];
        foreach (var comment in ours) comment.Remove();
        _taken = [.. _list.Elements(_main + "comment").Select(comment => comment.Attribute("ref")?.Value ?? "")];
    }

    /// <summary>The part as it is to be written.</summary>
    public XDocument Document { get; }

    /// <summary>Cells whose comments of an earlier check were taken out.</summary>
    public IReadOnlyCollection<string> Removed { get; }

    /// <summary>Cells that were given a comment: 1-based row and column.</summary>
    public List<(int Row, int Column)> Added { get; } = [];

    /// <summary>Comments on a cell, unless a person has.</summary>
    /// <param name="row">1-based.</param>
    /// <param name="column">1-based.</param>
    /// <param name="text">What it says.</param>
    public void Add(int row, int column, string text)
    {
        var cell = CellPlace.LettersOf(column) + row.ToString(CultureInfo.InvariantCulture);
        if (!_taken.Add(cell)) return;
        _author ??= AuthorNumber();
        _list.Add(new XElement(
            _main + "comment",
            new XAttribute("ref", cell),
            new XAttribute("authorId", _author),
            new XElement(_main + "text", new XElement(_main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), SafeText.Of(text)))));
        Added.Add((row, column));
    }

    private int AuthorNumber()
    {
        var known = _authors.Elements(_main + "author").Select(author => author.Value).ToList();
        if (known.IndexOf(OwnMarks.Author) is >= 0 and var found) return found;
        _authors.Add(new XElement(_main + "author", OwnMarks.Author));
        return known.Count;
    }

    /// <summary>Programs that lose the author keep the text.</summary>
    private bool IsOurs(XElement comment, List<string> authors)
    {
        var byUs = int.TryParse(comment.Attribute("authorId")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var author)
            && author < authors.Count && authors[author] == OwnMarks.Author;
        return byUs || OwnMarks.IsRemark(string.Concat(comment.Descendants(_main + "t").Select(text => text.Value)));
    }

    private XElement AddFirst(XElement element)
    {
        Document.Root!.AddFirst(element);
        return element;
    }

    private XElement AddAfterAuthors(XElement element)
    {
        _authors.AddAfterSelf(element);
        return element;
    }
}
