using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Tests.Jobs;
using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>Promise 16: every finding says how grave it is, what, where, what the cell held (masked), why it matters and what to do.</summary>
public sealed class FindingKindsTests
{
    public static TheoryData<string> Codes => [.. FindingKinds.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Promise_16_every_kind_of_finding_has_a_file_that_shows_it_where_it_is_with_why_and_remedy(string code)
    {
        Assert.True(FindingExamples.All.TryGetValue(code, out var example), $"There is no example of '{code}'.");

        using var file = example.File();
        var reading = example.Before is { } before ? await After(before, file, example.Erased) : Reading.Checked(file, example.Known, limits: example.Limits, acceptGoodRows: example.AcceptGoodRows);

        Assert.Contains($"{example.Place} {code}", reading.Flatten());
        Assert.All(reading.Findings.Where(finding => finding.Kind.Code == code), finding =>
        {
            Assert.True(Enum.IsDefined(finding.Kind.Severity));
            Assert.All([finding.Message, finding.Kind.Why, finding.Remedy], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.True(finding.Place.Row is null || finding.Place.Sheet is not null, "A row is on a sheet.");
            Assert.True(finding.Place.Column is null || finding.Place.Row is not null, "A cell is in a row.");
            if (FindingKinds.IsPersonalData(finding.Kind)) Assert.Null(finding.CellText);
        });
    }

    private static async Task<Reading> After(byte[] before, Stream file, string? erased)
    {
        await using var work = await WorkBench.CreateAsync();
        var bench = work.Bench;
        await bench.Ingest(before);
        if (erased is not null) await work.Erasure().EraseAsync("SYN-A", erased, CancellationToken.None);
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
