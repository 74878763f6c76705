using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Ingestion.Workbooks;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>
/// Reads the labelled cells above the headings: a label with its value in the next cell to the right ('Data to' | 30/09/2023) or in the
/// same cell after a colon ('Data to: 30/09/2023').
/// </summary>
internal sealed class LabelReader(CellPlace sheet, ProviderMapping? mapping, FindingLog log)
{
    private static readonly string[] SiteKeys = ["site", "sitecode", "service", "servicecode", "project"];
    private static readonly string[] FromKeys = ["datafrom", "from", "periodfrom", "reportingperiodfrom", "coveragefrom"];
    private static readonly string[] ToKeys = ["datato", "extractdate", "dateofextract", "asat", "dataasat", "to", "periodto", "reportingperiodto", "coverageto"];
    private static readonly string[] AllClientsKeys = ["allclients"];

    /// <summary>Reads the labels of the rows above the headings.</summary>
    /// <param name="rows">Those rows.</param>
    public LabelledCells Read(IReadOnlyList<(int Row, Cell[] Cells)> rows)
    {
        var labels = new LabelledCells();
        foreach (var (row, cells) in rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Kind != CellKind.Text || cells[i].Text is not { } text) continue;
                var colon = text.IndexOf(':');
                var key = HeadingText.KeyOf(colon < 0 ? text : text.AsSpan(0, colon));
                var rest = colon < 0 ? "" : text[(colon + 1)..].Trim();
                var value = rest.Length > 0 ? new Cell(cells[i].Column, CellKind.Text, 0, rest, 0, IsFormula: false)
                    : i + 1 < cells.Length ? cells[i + 1] : default;
                if (value.Kind != CellKind.Blank) labels = Take(labels, key, text, value, row);
            }
        }

        return labels;
    }

    private LabelledCells Take(LabelledCells labels, string key, string label, Cell value, int row)
    {
        if (SiteKeys.Contains(key)) return labels with { SiteCode = Site(label, value, row) ?? labels.SiteCode };
        if (FromKeys.Contains(key)) return labels with { DataFrom = Date(label, value, row) ?? labels.DataFrom };
        if (ToKeys.Contains(key)) return labels with { DataTo = Date(label, value, row) ?? labels.DataTo };
        return AllClientsKeys.Contains(key) ? labels with { AllClients = YesNo(label, value, row) ?? labels.AllClients } : labels;
    }

    private string? Site(string label, Cell value, int row)
    {
        if (value.Kind is not (CellKind.Text or CellKind.Number)) return Unreadable<string>(label, value, row);
        var text = CleanText.Of(value.ToText(), out _);
        if (PersonalDataScreen.Find(text, NameRisk.Text) is { } personal)
        {
            log.Add(personal, PlaceOf(label, value, row));
            return null;
        }

        return text.Length == 0 ? null : mapping?.SiteOf(text) ?? text;
    }

    private DateOnly? Date(string label, Cell value, int row)
    {
        if (value.Kind == CellKind.Date && value.TryGetDate(out var date, out _)) return date;
        var parsed = value.Kind == CellKind.Text ? DateText.Parse(CleanText.Of(value.ToText(), out _)) : default;
        if (parsed.Value is { } read) return read;
        Unreadable<string>(label, value, row);
        return null;
    }

    private bool? YesNo(string label, Cell value, int row)
    {
        if (YesNoText.Parse(value.ToText().Trim()).Value is { } read) return read;
        Unreadable<string>(label, value, row);
        return null;
    }

    private T? Unreadable<T>(string label, Cell value, int row)
        where T : class
    {
        var text = value.ToText();
        var personal = PersonalDataScreen.Find(text, NameRisk.Text);
        if (personal is not null) log.Add(personal, PlaceOf(label, value, row));
        else log.AddWithCell(FindingKinds.LabelUnreadable, PlaceOf(label, value, row), text, HeadingMatcher.Shown(LabelOf(label)));
        return null;
    }

    private CellPlace PlaceOf(string label, Cell value, int row) =>
        sheet with { Row = row, Column = value.Column, Header = HeadingMatcher.Shown(LabelOf(label)) };

    private static string LabelOf(string label) => label.Split(':')[0].Trim();
}
