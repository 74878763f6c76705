using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>Asks a running server as any client does: POST /graphql.</summary>
internal static class GraphQLClient
{
    /// <summary>The whole answer, errors and all.</summary>
    public static async Task<JsonObject> SendAsync(this HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query, variables });
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The data of an answer without errors; fails the test where there are any.</summary>
    public static async Task<JsonObject> AskAsync(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.SendAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToString());
        return answer["data"]!.AsObject();
    }
}
