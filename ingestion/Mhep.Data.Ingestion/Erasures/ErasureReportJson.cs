using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>An erasure's report as JSON.</summary>
public static class ErasureReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>The JSON, indented.</summary>
    /// <param name="report">What to say.</param>
    public static string Render(ErasureReport report) => JsonSerializer.Serialize(report, Options);
}
