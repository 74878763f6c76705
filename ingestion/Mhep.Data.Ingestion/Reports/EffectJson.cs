using System.Text.Json;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>The part of a report that says what a file does to the data, as JSON.</summary>
internal static class EffectJson
{
    /// <summary>Writes the part's members into the report's object.</summary>
    public static void Write(Utf8JsonWriter json, IngestionReport report)
    {
        json.WriteStartArray("confirmationReasons");
        foreach (var reason in report.ConfirmationReasons) json.WriteStringValue(reason);
        json.WriteEndArray();
        Changes(json, report);
        json.WriteNumber("movedFiguresInAll", report.MovedFiguresInAll);
        json.WriteStartArray("movedFigures");
        foreach (var figure in report.MovedFigures)
        {
            json.WriteStartObject();
            json.WriteString("site", figure.Site);
            json.WriteString("employmentSpecialist", figure.Specialist);
            json.WriteString("measure", figure.Measure.ToName());
            json.WriteString("quarter", figure.Quarter.ToString());
            json.WriteNumber("before", figure.Before);
            if (figure.After is { } after) json.WriteNumber("after", after);
            else json.WriteNull("after");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Changes(Utf8JsonWriter json, IngestionReport report)
    {
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", ReportJson.UpperSnake(change.Kind.ToString()));
            json.WriteString("site", change.Site);
            json.WriteNumber("slices", change.Slices);
            json.WriteNumber("added", change.Added);
            json.WriteNumber("changed", change.Changed);
            json.WriteNumber("removed", change.Removed);
            json.WriteNumber("unchanged", change.Unchanged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
