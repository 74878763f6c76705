using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>Adds confirmed headings to a mapping, and leaves the rest of it as it was.</summary>
public static class MappingChange
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The mapping with headings added.</summary>
    /// <param name="mapping">What there is; null: nothing yet.</param>
    /// <param name="headings">The provider's heading and ours.</param>
    /// <param name="faults">Why there is none.</param>
    /// <returns>Null where a heading cannot be added.</returns>
    public static ProviderMapping? WithHeadings(
        ProviderMapping? mapping, IEnumerable<(string Own, string Ours)> headings, out IReadOnlyList<MappingFault> faults)
    {
        var root = JsonNode.Parse(mapping?.Text ?? "{}", documentOptions: Reading)!.AsObject();
        var entries = root["headings"] as JsonObject;
        if (entries is null) root["headings"] = entries = [];
        foreach (var (own, ours) in headings)
        {
            var owns = entries[ours] switch
            {
                JsonArray several => several,
                JsonValue one => new JsonArray(one.DeepClone()),
                _ => [],
            };
            if (!owns.Any(node => node?.GetValue<string>() == own)) owns.Add(own);
            if (!ReferenceEquals(entries[ours], owns)) entries[ours] = owns;
        }

        return MappingReader.Read(root.ToJsonString(Layout), out faults);
    }
}
