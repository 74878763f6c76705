using System.Globalization;
using System.Text;
using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Api.CommandLine;

/// <summary>An explanation as a person reads it.</summary>
internal static class ExplanationText
{
    /// <summary>Renders it.</summary>
    public static string Render(Explanation explanation)
    {
        var (value, measure) = (explanation.Value, explanation.Measure);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{measure.Name}, {explanation.Site}{Of(explanation.Specialist)}, {value.Period.Label}: {FigureOf(value)}");
        if (explanation.IsRestatedByErasure) text.AppendLine("Restated: someone was erased since. This is what the data of then say without the person, not the figure that was given then.");
        text.AppendLine().AppendLine(measure.Definition);
        text.AppendLine(CultureInfo.InvariantCulture, $"Counted: {measure.Numerator}");
        if (measure.Denominator is { } denominator) text.AppendLine(CultureInfo.InvariantCulture, $"Divided by: {denominator}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Source: {measure.Source}");
        if (explanation.Rows.Count == 0) text.AppendLine().AppendLine("No row is behind it.");
        foreach (var part in explanation.Rows.GroupBy(row => row.Role)) Append(text, explanation, part);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Explanation explanation, IGrouping<LineageRole, CountedRow> part)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{explanation.WordsOf(part.Key)}, {part.Count()} {(part.Count() == 1 ? "row" : "rows")}:");
        foreach (var file in part.GroupBy(row => row.Row.SubmissionId))
        {
            var submitted = explanation.Files[file.Key];
            text.AppendLine(CultureInfo.InvariantCulture, $"  {submitted.FileName}, handed in on {submitted.ReceivedAt:yyyy-MM-dd HH:mm} UTC (submission {file.Key})");
            foreach (var sheet in file.GroupBy(row => row.Row.Sheet, StringComparer.Ordinal))
                text.AppendLine(CultureInfo.InvariantCulture, $"    sheet '{sheet.Key}', {RowsOf(sheet)}");
        }

        var leansOn = part.SelectMany(row => row.LeansOn).GroupBy(row => row.Sheet, StringComparer.Ordinal).ToList();
        foreach (var sheet in leansOn)
            text.AppendLine(CultureInfo.InvariantCulture, $"    they lean on sheet '{sheet.Key}', rows {string.Join(", ", sheet.Select(row => row.Row).Distinct().Order())}");
    }

    private static string RowsOf(IEnumerable<CountedRow> rows)
    {
        var listed = rows.OrderBy(row => row.Row.Row).ToList();
        return (listed.Count == 1 ? "row " : "rows ") + string.Join(", ", listed.Select(row => row.Counted == 1 && row.Role != LineageRole.Observed
            ? row.Row.Row.ToString(CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"{row.Row.Row} ({row.Counted})")));
    }

    private static string Of(string? specialist) => specialist is null ? "" : $", specialist {specialist}";

    private static string FigureOf(MeasureValue value)
    {
        var parts = value is { Numerator: { } over, Denominator: { } under } ? FormattableString.Invariant($" ({over} of {under})") : "";
        var known = value.Value is { } number ? number.ToString(CultureInfo.InvariantCulture) + parts : "no value" + parts;
        return value.Status switch
        {
            ValueStatus.Exact => known,
            ValueStatus.Partial => known + ", a part: something is missing in it",
            ValueStatus.Missing => "not known: no return speaks of it",
            _ => known + ": it does not apply",
        };
    }
}
