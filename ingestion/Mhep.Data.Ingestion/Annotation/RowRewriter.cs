using System.Globalization;
using System.Text;
using System.Xml;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Workbooks;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>Copies the rows of a sheet, marking those that a finding is about.</summary>
/// <param name="plan">What changes.</param>
/// <param name="styles">Gives coloured formats.</param>
/// <param name="reader">On the element that holds the rows.</param>
/// <param name="writer">Where they go.</param>
internal sealed class RowRewriter(SheetPlan plan, StyleBook styles, XmlReader reader, XmlWriter writer)
{
    private readonly Queue<int> _waiting = new(plan.Rows.Keys);
    private int _row;
    private int _headingStyle;

    /// <summary>The prefix of the spreadsheet's elements.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The namespace of the spreadsheet's elements.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>Copies the element and all in it; the reader stands behind it afterwards.</summary>
    public void Copy(CancellationToken cancellationToken)
    {
        (Prefix, Namespace) = (reader.Prefix, reader.NamespaceURI);
        var (depth, isEmpty) = (reader.Depth, reader.IsEmptyElement);
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributes(reader, defattr: false);
        reader.Read();
        while (!isEmpty && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                CopyRow();
                if (_row % 4096 == 0) cancellationToken.ThrowIfCancellationRequested();
            }
            else
            {
                writer.WriteNode(reader, defattr: false);
            }
        }

        while (_waiting.TryDequeue(out var row)) WriteNewRow(row);
        writer.WriteFullEndElement();
        if (!isEmpty) reader.Read();
    }

    private void CopyRow()
    {
        _row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
        while (_waiting.TryPeek(out var before) && before < _row) WriteNewRow(_waiting.Dequeue());
        if (_waiting.TryPeek(out var own) && own == _row) _waiting.Dequeue();
        var marks = plan.Rows.GetValueOrDefault(_row);
        var isHeadings = _row == plan.HeadingRow;
        if (marks is null && !isHeadings && !styles.HasOurs && plan.OldErrorsColumn is null)
        {
            writer.WriteNode(reader, defattr: false);
            return;
        }

        var rowStyle = IntAttribute("s");
        WriteRowStart();
        var pending = new Queue<int>(Concerned(marks, isHeadings));
        var isEmpty = reader.IsEmptyElement;
        var depth = reader.Depth;
        var column = 0;
        reader.Read();
        while (!isEmpty && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                if (reader.LocalName == "extLst") WritePending(pending, int.MaxValue, marks, rowStyle);
                writer.WriteNode(reader, defattr: false);
                continue;
            }

            column = reader.GetAttribute("r") is { } reference && CellReference.TryParse(Encoding.ASCII.GetBytes(reference), out var place) ? place.Column : column + 1;
            WritePending(pending, column, marks, rowStyle);
            CopyCell(column, marks, pending);
        }

        WritePending(pending, int.MaxValue, marks, rowStyle);
        writer.WriteFullEndElement();
        if (!isEmpty) reader.Read();
    }

    /// <summary>Columns of the row that get a mark, whether or not the row has cells there.</summary>
    private SortedSet<int> Concerned(RowMarks? marks, bool isHeadings)
    {
        var columns = new SortedSet<int>(marks?.Cells.Keys ?? Enumerable.Empty<int>());
        if (isHeadings || (_row > plan.HeadingRow && marks?.Text is not null)) columns.Add(plan.ErrorsColumn);
        return columns;
    }

    private void CopyCell(int column, RowMarks? marks, Queue<int> pending)
    {
        var style = styles.Plain(IntAttribute("s"));
        if (pending.TryPeek(out var own) && own == column) pending.Dequeue();
        else own = 0;
        var isOurs = _row >= plan.HeadingRow && (column == plan.OldErrorsColumn || (column == plan.ErrorsColumn && own == column));
        if (isOurs)
        {
            reader.Skip();
            if (own == column) WriteErrors(marks);
            return;
        }

        if (_row == plan.HeadingRow) _headingStyle = style;
        if (marks?.Cells.GetValueOrDefault(column) is { } findings) style = styles.Marked(style, RowMarks.Worst(findings));
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributeString("r", Reference(column));
        var isEmpty = reader.IsEmptyElement;
        CopyAttributesBut("r", "s");
        if (style != 0) writer.WriteAttributeString("s", Text(style));
        var depth = reader.Depth;
        reader.Read();
        while (!isEmpty && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)) writer.WriteNode(reader, defattr: false);
        writer.WriteEndElement();
        if (!isEmpty) reader.Read();
    }

    /// <summary>Marks in columns before one, where the row has no cell: a cell with a colour and nothing in it.</summary>
    private void WritePending(Queue<int> pending, int before, RowMarks? marks, int rowStyle)
    {
        while (pending.TryPeek(out var column) && column < before)
        {
            pending.Dequeue();
            if (column == plan.ErrorsColumn)
            {
                WriteErrors(marks);
                continue;
            }

            WriteStart("c");
            writer.WriteAttributeString("r", Reference(column));
            writer.WriteAttributeString("s", Text(styles.Marked(rowStyle, RowMarks.Worst(marks!.Cells[column]))));
            writer.WriteEndElement();
        }
    }

    private void WriteErrors(RowMarks? marks)
    {
        var isHeading = _row == plan.HeadingRow;
        var style = !isHeading ? styles.Marked(0, marks?.Severity ?? Severity.Information)
            : marks?.Cells.GetValueOrDefault(plan.ErrorsColumn) is { } findings ? styles.Marked(_headingStyle, RowMarks.Worst(findings))
            : _headingStyle;
        WriteStart("c");
        writer.WriteAttributeString("r", Reference(plan.ErrorsColumn));
        if (style != 0) writer.WriteAttributeString("s", Text(style));
        // Text in place: never a formula, whatever it begins with.
        writer.WriteAttributeString("t", "inlineStr");
        WriteStart("is");
        WriteStart("t");
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(SafeText.Of(isHeading ? OwnMarks.ErrorsHeading : marks?.Text ?? ""));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteNewRow(int row)
    {
        var (marks, before) = (plan.Rows[row], _row);
        _row = row;
        WriteStart("row");
        writer.WriteAttributeString("r", Text(row));
        WritePending(new Queue<int>(Concerned(marks, row == plan.HeadingRow)), int.MaxValue, marks, 0);
        writer.WriteEndElement();
        _row = before;
    }

    private void WriteRowStart()
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributeString("r", Text(_row));
        // 'spans' is a hint of which columns have cells, and would now be wrong.
        CopyAttributesBut("r", "spans");
    }

    private void CopyAttributesBut(params ReadOnlySpan<string> names)
    {
        if (!reader.MoveToFirstAttribute()) return;
        do
        {
            if (reader.NamespaceURI.Length > 0 || !names.Contains(reader.LocalName))
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private void WriteStart(string name) => writer.WriteStartElement(Prefix, name, Namespace);

    private int IntAttribute(string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string Reference(int column) => CellPlace.LettersOf(column) + Text(_row);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
