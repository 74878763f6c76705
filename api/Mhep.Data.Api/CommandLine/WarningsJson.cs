using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Sites;
using EarlyWarning = Mhep.Data.Api.EarlyWarnings.EarlyWarning;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Early warnings as a program reads them.</summary>
internal static class WarningsJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Renders them.</summary>
    public static string Render(IEnumerable<(Site Site, IReadOnlyList<EarlyWarning> Warnings)> found) =>
        new JsonArray([.. found.SelectMany(each => each.Warnings.Select(warning => (JsonNode)Of(each.Site, warning)))]).ToJsonString(Readable);

    /// <summary>'NOT_RAISED'.</summary>
    public static string StateOf(EarlyWarning warning) => warning.State switch
    {
        EarlyWarningState.Raised => "RAISED",
        EarlyWarningState.NotRaised => "NOT_RAISED",
        EarlyWarningState.NotEnoughToTell => "NOT_ENOUGH_TO_TELL",
        _ => "OFF",
    };

    private static JsonObject Of(Site site, EarlyWarning warning) => new()
    {
        ["site"] = site.Code,
        ["key"] = warning.Key,
        ["rule"] = warning.Rule.Key.ToName(),
        ["measure"] = warning.Measure?.ToName(),
        ["state"] = StateOf(warning),
        ["period"] = warning.Period?.Label,
        ["number"] = warning.Number,
        ["threshold"] = warning.Threshold,
        ["target"] = warning.Value?.Target,
        ["mayBeChance"] = warning.MayBeChance,
        ["sentence"] = warning.Sentence,
        ["since"] = warning.Since?.ToString("O", CultureInfo.InvariantCulture),
        ["firstSeen"] = warning.FirstSeen,
        ["visibleToCommissionerFrom"] = warning.VisibleToCommissionerFrom,
        ["replies"] = new JsonArray([.. warning.Replies.Select(reply => (JsonNode)new JsonObject { ["text"] = reply.Text, ["repliedAt"] = reply.RepliedAt })]),
    };
}
