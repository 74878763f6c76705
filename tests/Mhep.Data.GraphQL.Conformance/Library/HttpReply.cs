using System.Text;
using System.Text.Json;

namespace Mhep.Data.GraphQL.Conformance.Library;

/// <summary>An answer, read to its end.</summary>
internal sealed record HttpReply(int Status, string? ContentType, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The code of the first error.</summary>
    public string? Code
    {
        get
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
        }
    }

    /// <summary>Reads an answer.</summary>
    public static async Task<HttpReply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.ToString(),
        await response.Content.ReadAsByteArrayAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value),
            StringComparer.OrdinalIgnoreCase));
}
