using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Api.Tests.Hosting;
using Mhep.Data.Samples;
using Mhep.Data.Samples.Published;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Api.Tests.Ingestion;

/// <summary>What is asked while files are loaded is answered from one version of the data.</summary>
public sealed class OneVersionTests
{
    private const string ThreeWays = """
        { sites(first: 50) { totalCount nodes { code } } viewer { sites { code } }
          performance(measures: [REFERRALS], period: { financialYear: "2016-17" }) { site { code } } }
        """;

    [Fact]
    public async Task An_answer_never_mixes_two_versions_of_the_data()
    {
        await using var server = await TestServer.StartAsync();
        var all = Path.Combine(server.Database.Folder, "all.xlsx");
        var fewer = Path.Combine(server.Database.Folder, "fewer.xlsx");
        SampleWorkbooks.WritePublished(all);
        var sites = PublishedWorkbook.Sheets[0];
        XlsxFile.Write(fewer, [sites with { Rows = sites.Rows.Take(4) }]);
        var seen = new HashSet<int>();

        foreach (var file in new[] { all, fewer, all, fewer })
        {
            var loading = CommandRun.Of("ingest", file, "--database", server.Database.Database.ConnectionString);
            var expected = file == all ? 10 : 4;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (seen.Add(await CountAsync(server)) || !loading.IsCompleted || await CountAsync(server) != expected)
                patience.Token.ThrowIfCancellationRequested();
            Assert.Equal(0, (await loading).ExitCode);
        }

        Assert.Subset(new HashSet<int> { 0, 4, 10 }, seen);
    }

    /// <summary>The number of sites, which three parts of one answer must agree on.</summary>
    private static async Task<int> CountAsync(TestServer server)
    {
        var data = await server.Client.AskAsync(ThreeWays);
        var listed = data["sites"]!["nodes"]!.AsArray().Select(site => (string?)site!["code"]).ToList();
        Assert.Equal(listed, data["viewer"]!["sites"]!.AsArray().Select(site => (string?)site!["code"]));
        Assert.Equal(listed, data["performance"]!.AsArray().Select(unit => (string?)unit!["site"]!["code"]));
        Assert.Equal(listed.Count, (int?)data["sites"]!["totalCount"]);
        return listed.Count;
    }
}
