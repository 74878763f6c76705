using System.Text.Json.Nodes;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>'mhep retention'.</summary>
public sealed class RetentionCommandTests
{
    [Fact]
    public async Task It_says_by_class_what_is_due_and_acts_only_where_told_to()
    {
        await using var database = await TestDatabase.CreateAsync();
        await PrivacyBench.IngestAll(database, PrivacyBench.Sites(), PrivacyBench.Clients([1, 2]));
        string[] command = ["retention", "--database", database.Database.ConnectionString];

        var (dry, acted, json) = (await CommandRun.Of(command), await CommandRun.Of([.. command, "--act"]), await CommandRun.Of([.. command, "--json"]));

        Assert.Equal((0, 0, 0), (dry.ExitCode, acted.ExitCode, json.ExitCode));
        Assert.StartsWith("What has been kept long enough. Nothing was changed; --act lets it go.", dry.Output, StringComparison.Ordinal);
        Assert.All(["spool", "checks", "copies", "cell-texts", "inbox", "replies", "clients", "submissions", "figures", "releases", "tombstones", "audit"], name => Assert.Contains("  " + name, dry.Output, StringComparison.Ordinal));
        Assert.Contains("kept 730 days from arrival", dry.Output, StringComparison.Ordinal);
        Assert.EndsWith("Proven: looked at again, nothing is due." + Environment.NewLine, acted.Output, StringComparison.Ordinal);
        Assert.Equal(20, JsonNode.Parse(json.Output)!["classes"]!.AsArray().Count);
    }
}
