using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A list of submissions as a program reads it.</summary>
internal static class SubmissionsJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One submission, its names as the GraphQL API has them.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="provider">Code of its provider; null: the programme's, or of several.</param>
    /// <param name="reasons">Why it waits.</param>
    public static JsonObject Of(Submission submission, string? provider, IEnumerable<string> reasons) => new()
    {
        ["id"] = submission.Id.ToString("D"),
        ["receivedAt"] = Moment(submission.ReceivedAt),
        ["provider"] = provider,
        ["fileName"] = submission.FileName,
        ["sha256"] = submission.Sha256,
        ["bytes"] = submission.Bytes,
        ["status"] = JsonNamingPolicy.SnakeCaseUpper.ConvertName(submission.Status.ToString()),
        ["duplicateOf"] = submission.DuplicateOfId?.ToString("D"),
        ["rowsRead"] = submission.RowsRead,
        ["rowsAccepted"] = submission.RowsAccepted,
        ["rowsRejected"] = submission.RowsRejected,
        ["added"] = submission.Added,
        ["changed"] = submission.Changed,
        ["removed"] = submission.Removed,
        ["unchanged"] = submission.Unchanged,
        ["movedFiguresInAll"] = submission.MovedFigures,
        ["confirmedAt"] = Moment(submission.ConfirmedAt),
        ["withdrawnAt"] = Moment(submission.WithdrawnAt),
        ["confirmationReasons"] = new JsonArray([.. reasons.Select(reason => (JsonNode)reason)]),
    };

    /// <summary>The whole list.</summary>
    public static string Render(IEnumerable<JsonObject> submissions) => new JsonArray([.. submissions]).ToJsonString(Readable);

    private static string? Moment(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
