using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>Sends workbooks as a browser would: the GraphQL multipart request.</summary>
internal static class Uploads
{
    private const string Fields = """
        { submission { id status fileName sha256 bytes rowsRead rowsAccepted rowsRejected added changed removed unchanged provider { code }
            duplicateOf { id } findings(first: 50) { totalCount nodes { code severity sheet row column header cellText message remedy } } }
          errors { __typename ... on FileRefusedError { message code } } }
        """;

    /// <summary>Hands a file in; the mutation's payload.</summary>
    public static Task<JsonObject> SubmitAsync(this HttpClient client, byte[] file, object? input = null, string name = "return.xlsx") =>
        client.UploadAsync("submitWorkbook", "SubmitWorkbookInput", file, input, name);

    /// <summary>Checks a file; the mutation's payload.</summary>
    public static Task<JsonObject> CheckAsync(this HttpClient client, byte[] file, object? input = null, string name = "return.xlsx") =>
        client.UploadAsync("checkWorkbook", "CheckWorkbookInput", file, input, name);

    /// <summary>The whole answer of a request with one file.</summary>
    public static async Task<JsonObject> SendFileAsync(this HttpClient client, string field, string type, byte[] file, object? input, string name)
    {
        var variables = JsonSerializer.SerializeToNode(input ?? new { })!.AsObject();
        variables["file"] = null;
        var operations = new JsonObject
        {
            ["query"] = $"mutation($input: {type}!) {{ {field}(input: $input) {Fields} }}",
            ["variables"] = new JsonObject { ["input"] = variables },
        };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(operations.ToJsonString()), "operations" },
            { new StringContent("""{"0":["variables.input.file"]}"""), "map" },
            { new ByteArrayContent(file), "0", name },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>A list of sites: SYN-A1 and SYN-A2 of SYN-A, SYN-B1 of SYN-B.</summary>
    public static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "primary care", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "autism", new DateOnly(2019, 4, 1)).ToBytes();

    /// <summary>Clients of SYN-A1, referred in 2023.</summary>
    public static byte[] Clients(params string[] ids)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data to", new DateOnly(2023, 12, 31)).Row()
            .Row("Client ID", "Site", "Referral date", "Remarks about the person");
        foreach (var id in ids) sheet.Row(id, "SYN-A1", new DateOnly(2023, 5, 4), "a remark nobody matched");
        return sheet.ToBytes();
    }

    private static async Task<JsonObject> UploadAsync(this HttpClient client, string field, string type, byte[] file, object? input, string name)
    {
        var answer = await client.SendFileAsync(field, type, file, input, name);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToString());
        return answer["data"]![field]!.AsObject();
    }
}
