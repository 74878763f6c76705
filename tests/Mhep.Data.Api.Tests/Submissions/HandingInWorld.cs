using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>A server with two providers, their commissioners, a specialist, and a file of SYN-A that waits for confirmation.</summary>
public sealed class HandingInWorld : IAsyncLifetime
{
    private const string Payload = " { submission { status } errors { __typename ... on Error { message } } } }";

    private TestServer _server = null!;

    /// <summary>Id of a file of SYN-A that waits; only those who may not decide about it try to.</summary>
    public string Waiting { get; private set; } = "";

    /// <summary>Id of no submission.</summary>
    public static string Nothing { get; } = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Submission:{Guid.NewGuid():D}"));

    internal TestServer Server => _server;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.ListSitesAsync(Sites());
        await SendAsync(Clients("SYN-A1", 40));
        await SendAsync(Clients("SYN-B1", 40));
        Waiting = await WaitingAsync(20);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    /// <summary>Sends fewer clients than are known at SYN-A1, which waits for confirmation; its id.</summary>
    public async Task<string> WaitingAsync(int clients)
    {
        var end = await SendAsync(Clients("SYN-A1", clients), new { providerCode = "SYN-A" });
        Assert.Equal("AWAITING_CONFIRMATION", (string?)end["status"]);
        return (string)end["id"]!;
    }

    /// <summary>A caller by name; 'nobody' has no key.</summary>
    public async Task<HttpClient> ClientOf(string caller)
    {
        KeyScope? scope = caller switch
        {
            "own provider" => new() { Role = Role.Provider, Provider = "SYN-A" },
            "another provider" => new() { Role = Role.Provider, Provider = "SYN-B" },
            "own commissioner" => new() { Role = Role.Commissioner, Commissioner = "ICB-A" },
            "another commissioner" => new() { Role = Role.Commissioner, Commissioner = "ICB-B" },
            "funder" => new() { Role = Role.Funder, Sites = ["SYN-A1"] },
            "specialist" => new() { Role = Role.EmploymentSpecialist, Sites = ["SYN-A1"], Specialist = "ES-01" },
            "evaluator" => new() { Role = Role.Evaluator, Study = "a" },
            "peer" => new() { Role = Role.Peer },
            "administrator" => new() { Role = Role.Administrator },
            "programme" => new() { Role = Role.Programme },
            _ => null,
        };
        return _server.ClientOf(scope is null ? null : await _server.MakeKeyAsync(scope));
    }

    /// <summary>How many files were handed in.</summary>
    public async Task<int?> HandedInAsync() => (int?)(await _server.Client.AskAsync("{ submissions { totalCount } }"))["submissions"]!["totalCount"];

    /// <summary>What a submission is now.</summary>
    public async Task<string?> StatusAsync(string id) =>
        (string?)(await _server.Client.AskAsync("query($id: ID!) { node(id: $id) { ... on Submission { status } } }", new { id }))["node"]!["status"];

    internal static Task<JsonObject> ConfirmAsync(HttpClient client, string id) =>
        client.SendAsync("mutation($id: ID!) { confirmSubmission(input: { submissionId: $id })" + Payload, new { id });

    internal static Task<JsonObject> WithdrawAsync(HttpClient client, string id) =>
        client.SendAsync("mutation($id: ID!) { withdrawSubmission(input: { submissionId: $id, reason: \"The wrong month.\" })" + Payload, new { id });

    /// <summary>All that `submissionProgress` says of a submission whose end is known.</summary>
    internal static async Task<string> ProgressAsync(HttpClient client, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = JsonContent.Create(new { query = "subscription($id: ID!) { submissionProgress(submissionId: $id) { stage submission { status fileName } } }", variables = new { id } }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Clients of a site, with a specialist.</summary>
    internal static byte[] Clients(string site, int count)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2023, 4, 1)).Row("Data to", new DateOnly(2023, 12, 31)).Row()
            .Row("Client ID", "Site", "Employment Specialist", "Referral date");
        for (var number = 0; number < count; number++) sheet.Row($"C-{number}", site, "ES-01", new DateOnly(2023, 5, 4));
        return sheet.ToBytes();
    }

    private async Task<JsonObject> SendAsync(byte[] file, object? input = null) =>
        await _server.EndOfAsync((string)(await _server.Client.SubmitAsync(file, input))["submission"]!["id"]!);

    private static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Commissioner code", "Commissioner", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "ICB-A", "Alder ICB", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "ICB-A", "Alder ICB", "primary care", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "ICB-B", "Birch ICB", "autism", new DateOnly(2019, 4, 1)).ToBytes();
}
