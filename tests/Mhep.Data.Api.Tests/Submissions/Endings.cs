using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>Waits for workers as a client without subscriptions does.</summary>
internal static class Endings
{
    private const string Question = """
        query($id: ID!) { node(id: $id) { ... on Submission { id status fileName sha256 bytes provider { code } duplicateOf { id }
            rowsRead rowsAccepted rowsRejected added changed removed unchanged
            findings(first: 50) { totalCount nodes { code severity sheet row column header cellText message remedy } } } } }
        """;

    /// <summary>Lists sites and waits until the server's facts know them.</summary>
    /// <param name="server">The server.</param>
    /// <param name="sites">A list of three; null: <see cref="Uploads.Sites"/>.</param>
    public static async Task ListSitesAsync(this TestServer server, byte[]? sites = null)
    {
        var end = await server.EndOfAsync((string)(await server.Client.SubmitAsync(sites ?? Uploads.Sites()))["submission"]!["id"]!);
        Assert.Equal("ACCEPTED", (string?)end["status"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while ((int?)(await server.Client.AskAsync("{ sites { totalCount } }"))["sites"]!["totalCount"] != 3)
            await look.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>The submission once its end is known. A minute is the patience of a loaded machine, not the promise.</summary>
    public static async Task<JsonObject> EndOfAsync(this TestServer server, string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (await look.WaitForNextTickAsync(patience.Token))
        {
            var submission = (await server.Client.AskAsync(Question, new { id }))["node"]!.AsObject();
            if ((string?)submission["status"] is not ("RECEIVED" or "CHECKING")) return submission;
        }

        throw new TimeoutException();
    }
}
