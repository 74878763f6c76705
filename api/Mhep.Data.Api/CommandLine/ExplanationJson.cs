using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Api.CommandLine;

/// <summary>An explanation as a program reads it.</summary>
internal static class ExplanationJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Renders it.</summary>
    public static string Render(Explanation explanation)
    {
        var (value, measure) = (explanation.Value, explanation.Measure);
        return new JsonObject
        {
            ["site"] = explanation.Site,
            ["specialist"] = explanation.Specialist,
            ["measure"] = value.Measure.ToName(),
            ["name"] = measure.Name,
            ["definition"] = measure.Definition,
            ["counted"] = measure.Numerator,
            ["dividedBy"] = measure.Denominator,
            ["source"] = measure.Source,
            ["period"] = value.Period.Label,
            ["value"] = value.Value,
            ["status"] = value.Status.ToString().ToUpperInvariant(),
            ["numerator"] = value.Numerator,
            ["denominator"] = value.Denominator,
            ["restatedByErasure"] = explanation.IsRestatedByErasure,
            ["rows"] = new JsonArray([.. explanation.Rows.Select(row => (JsonNode)Row(explanation, row))]),
        }.ToJsonString(Readable);
    }

    private static JsonObject Row(Explanation explanation, CountedRow row) => new JsonObject
    {
        ["role"] = row.Role.ToString().ToUpperInvariant(),
        ["counted"] = row.Counted,
        ["submissionId"] = row.Row.SubmissionId.ToString(),
        ["fileName"] = explanation.Files[row.Row.SubmissionId].FileName,
        ["sha256"] = explanation.Files[row.Row.SubmissionId].Sha256,
        ["sheet"] = row.Row.Sheet,
        ["row"] = row.Row.Row,
        ["leansOn"] = new JsonArray([.. row.LeansOn.Select(other => (JsonNode)new JsonObject { ["sheet"] = other.Sheet, ["row"] = other.Row })]),
    };
}
