using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

public sealed class FindingKindsTests
{
    public static TheoryData<string> Codes => [.. FindingKinds.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_kind_of_finding_has_a_file_that_shows_it_where_it_is(string code)
    {
        Assert.True(FindingExamples.All.TryGetValue(code, out var example), $"There is no example of '{code}'.");

        using var file = example.File();
        var reading = example.Before is { } before ? await After(before, file) : Reading.Checked(file, example.Known, limits: example.Limits, acceptGoodRows: example.AcceptGoodRows);

        Assert.Contains($"{example.Place} {code}", reading.Flatten());
    }

    private static async Task<Reading> After(byte[] before, Stream file)
    {
        await using var bench = await IngestionBench.CreateAsync();
        await bench.Ingest(before);
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return new Reading(null, (await bench.Check(content.ToArray())).Findings);
    }

    [Fact]
    public void Codes_are_given_once_and_every_kind_says_why_and_what_to_do()
    {
        Assert.Equal(FindingKinds.All.Count, FindingKinds.All.Select(kind => kind.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FindingKinds.All, kind =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", kind.Code);
            Assert.EndsWith(".", kind.Why, StringComparison.Ordinal);
            Assert.EndsWith(".", kind.Remedy, StringComparison.Ordinal);
            Assert.False(kind.Message.EndsWith('.'), kind.Code);
        });
    }

    [Fact]
    public void No_kind_speaks_in_words_that_blame()
    {
        string[] words = ["underperform", "outlier", "invalid", "illegal", "you failed", "suppressed"];

        Assert.All(FindingKinds.All, kind => Assert.DoesNotContain(words, word =>
            (kind.Message + kind.Why + kind.Remedy + kind.Title).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void The_page_of_findings_is_current() =>
        Snapshot.MatchFile(FindingsPage.Render(), Repository.PathOf("docs/findings.md"));
}
