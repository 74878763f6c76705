using System.Security;
using System.Text;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Testing;

/// <summary>
/// Makes .xlsx files in memory, sheet by sheet and row by row. What it cannot say, <see cref="RawCell"/> says in XML, and
/// <see cref="RawWorkbook"/> part by part.
/// </summary>
public sealed class WorkbookBuilder
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly List<SheetBuilder> _sheets = [];
    private bool _uses1904;

    /// <summary>Adds a sheet; rows that follow are its rows.</summary>
    /// <param name="name">On its tab.</param>
    public SheetBuilder Sheet(string name)
    {
        var sheet = new SheetBuilder(this, name);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Days count from 1904, as on old Macs.</summary>
    public WorkbookBuilder With1904Dates()
    {
        _uses1904 = true;
        return this;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => ToRaw().ToBytes();

    /// <summary>The file in memory.</summary>
    public MemoryStream ToStream() => new(ToBytes());

    /// <summary>The file part by part, to be changed further.</summary>
    public RawWorkbook ToRaw()
    {
        var sheetParts = _sheets.Select((sheet, index) => (Path: $"xl/worksheets/sheet{index + 1}.xml", sheet)).ToList();
        var relations = string.Concat(_sheets.Select((_, index) =>
            $"""<Relationship Id="s{index + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{index + 1}.xml"/>"""));
        var list = string.Concat(_sheets.Select((sheet, index) =>
            $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{index + 1}"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id="s{index + 1}"/>"""));
        var raw = RawWorkbook.WithRows("")
            .With(RawWorkbook.ContentTypes, RawWorkbook.TypesOf(_sheets.Count))
            .With("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Rels}">{relations}<Relationship Id="st" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""")
            .With("xl/workbook.xml", $"""<workbook xmlns="{RawWorkbook.Main}" xmlns:r="{Relations}"><workbookPr date1904="{(_uses1904 ? 1 : 0)}"/><sheets>{list}</sheets></workbook>""")
            .Without("xl/worksheets/sheet1.xml")
            .Without("xl/sharedStrings.xml");
        foreach (var (path, sheet) in sheetParts) raw.Part(path, sheet.ToXml(_uses1904));
        return raw;
    }

    /// <summary>A sheet of the workbook.</summary>
    public sealed class SheetBuilder
    {
        private readonly WorkbookBuilder _workbook;
        private readonly StringBuilder _rows = new();
        private readonly List<object?[]> _values = [];
        private readonly List<string> _after = [];
        private int? _idColumn;

        internal SheetBuilder(WorkbookBuilder workbook, string name) => (_workbook, Name) = (workbook, name);

        /// <summary>On its tab.</summary>
        public string Name { get; }

        /// <summary>Whether its tab is hidden.</summary>
        public bool IsHidden { get; private set; }

        /// <summary>Adds a row. Null is a blank cell; text, numbers, days and booleans are themselves; anything else a <see cref="RawCell"/>.</summary>
        /// <param name="cells">From column A on.</param>
        public SheetBuilder Row(params object?[] cells)
        {
            _values.Add(cells);
            PlantIds(cells);
            return this;
        }

        /// <summary>Merges cells.</summary>
        /// <param name="range">'A1:B2'.</param>
        public SheetBuilder Merged(string range)
        {
            _after.Add(range);
            return this;
        }

        /// <summary>Hides the tab.</summary>
        public SheetBuilder Hidden()
        {
            IsHidden = true;
            return this;
        }

        /// <summary>Starts the next sheet.</summary>
        /// <param name="name">On its tab.</param>
        public SheetBuilder Sheet(string name) => _workbook.Sheet(name);

        /// <summary>The bytes of the file.</summary>
        public byte[] ToBytes() => _workbook.ToBytes();

        /// <summary>The file in memory.</summary>
        public MemoryStream ToStream() => _workbook.ToStream();

        /// <summary>The file part by part.</summary>
        public RawWorkbook ToRaw() => _workbook.ToRaw();

        /// <summary>Whatever stands below a heading for clients' ids is looked for in every log.</summary>
        private void PlantIds(object?[] cells)
        {
            var heading = Array.FindIndex(cells, cell => cell is string text && text.Trim().Equals("Client ID", StringComparison.OrdinalIgnoreCase));
            if (heading >= 0) _idColumn = heading;
            else if (_idColumn is { } column && column < cells.Length && cells[column] is string id) ForbiddenTexts.Plant(id);
        }

        internal string ToXml(bool uses1904)
        {
            _rows.Clear();
            for (var row = 0; row < _values.Count; row++)
            {
                if (_values[row].Length == 0) continue;
                _rows.Append("<row r=\"").Append(row + 1).Append("\">");
                for (var column = 0; column < _values[row].Length; column++)
                    _rows.Append(RawCell.Of(_values[row][column], uses1904).ToXml(RawCell.Letters(column + 1) + (row + 1)));
                _rows.Append("</row>");
            }

            var merged = _after.Count == 0 ? "" : $"<mergeCells>{string.Concat(_after.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
            return $"""<worksheet xmlns="{RawWorkbook.Main}"><sheetData>{_rows}</sheetData>{merged}</worksheet>""";
        }
    }
}
