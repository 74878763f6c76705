using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>A report as JSON, names as in the GraphQL contract. The same report gives the same bytes, whatever the machine.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON, indented.</summary>
    /// <param name="report">What to say.</param>
    public static string Render(IngestionReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Facts(json, report);
            EffectJson.Write(json, report);
            Sheets(json, report);
            Groups(json, report);
            Findings(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Facts(Utf8JsonWriter json, IngestionReport report)
    {
        Text(json, "submissionId", report.SubmissionId?.ToString("D"));
        Text(json, "receivedAt", report.ReceivedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("fileName", report.FileName);
        json.WriteString("sha256", report.Sha256);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteString("status", UpperSnake(report.Status.ToString()));
        Text(json, "duplicateOf", report.DuplicateOf?.ToString("D"));
        json.WriteNumber("rowsRead", report.RowsRead);
        json.WriteNumber("rowsAccepted", report.RowsAccepted);
        json.WriteNumber("rowsRejected", report.RowsRejected);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("changed", report.Changed);
        json.WriteNumber("removed", report.Removed);
        json.WriteNumber("unchanged", report.Unchanged);
        foreach (var severity in Enum.GetValues<Severity>())
            json.WriteNumber(char.ToLowerInvariant(severity.ToString()[0]) + severity.ToString()[1..] + "Findings", report.CountOf(severity));
    }

    private static void Sheets(Utf8JsonWriter json, IngestionReport report)
    {
        json.WriteStartArray("sheets");
        foreach (var sheet in report.Sheets)
        {
            json.WriteStartObject();
            json.WriteNumber("position", sheet.Position);
            json.WriteString("name", sheet.Name);
            Text(json, "kind", sheet.Kind?.ToString() is { } kind ? UpperSnake(kind) : null);
            Number(json, "headingRow", sheet.HeadingRow);
            json.WriteNumber("rowsRead", sheet.RowsRead);
            json.WriteStartArray("columns");
            foreach (var column in sheet.Columns)
            {
                json.WriteStartObject();
                json.WriteString("column", CellPlace.LettersOf(column.Number));
                json.WriteString("heading", column.Heading);
                Text(json, "matchedTo", column.MatchedTo);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Findings that say the same of several rows, as one sentence with all their rows.</summary>
    private static void Groups(Utf8JsonWriter json, IngestionReport report)
    {
        json.WriteStartArray("groups");
        foreach (var group in FindingGroup.Of(report.Findings))
        {
            json.WriteStartObject();
            json.WriteString("code", group.Kind.Code);
            json.WriteString("severity", UpperSnake(group.Kind.Severity.ToString()));
            json.WriteString("severityInWords", group.Kind.Severity.InWords());
            Text(json, "sheet", group.Sheet);
            json.WriteString("line", group.Line);
            json.WriteString("remedy", group.Kind.Remedy);
            json.WriteStartArray("rows");
            foreach (var row in group.Findings.Select(finding => finding.Place.Row).OfType<int>().Distinct()) json.WriteNumberValue(row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, IngestionReport report)
    {
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Kind.Code);
            json.WriteString("severity", UpperSnake(finding.Kind.Severity.ToString()));
            Text(json, "sheet", finding.Place.Sheet);
            Number(json, "row", finding.Place.Row);
            Text(json, "column", finding.Place.ColumnLetters);
            Text(json, "header", finding.Place.Header);
            Text(json, "cellText", finding.CellText);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>'AwaitingConfirmation' is 'AWAITING_CONFIRMATION', as in the GraphQL contract.</summary>
    internal static string UpperSnake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(character));
        }

        return text.ToString();
    }
}
