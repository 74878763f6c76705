using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Queries;

/// <summary>The programme sees every site.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class ViewerTests(DemoServer server)
{
    [Fact]
    public async Task The_viewer_is_the_programme_and_sees_every_site()
    {
        var data = await server.Client.AskAsync("{ viewer { name role provider { code } sites { code } } sites(first: 50) { totalCount nodes { code } } }");

        Assert.Equal(("PROGRAMME", true), ((string?)data["viewer"]!["role"], data["viewer"]!["provider"] is null));
        Assert.Equal(
            data["sites"]!["nodes"]!.AsArray().Select(site => (string?)site!["code"]),
            data["viewer"]!["sites"]!.AsArray().Select(site => (string?)site!["code"]));
        Assert.Equal((int?)data["sites"]!["totalCount"], data["viewer"]!["sites"]!.AsArray().Count);
    }
}
