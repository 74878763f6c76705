using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Ingestion.Loading;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>What the door has parsed is gone on from only where parsing again would give the same.</summary>
public sealed class ParsedOnceTests
{
    private const string Hash = "00ff";

    [Fact]
    public void The_same_bytes_against_the_same_knowledge_are_taken_once()
    {
        var parsed = Parsed();
        Assert.True(parsed.TryTake(Hash, Reading.Known with { }, IngestionLimits.Default));
        Assert.False(parsed.TryTake(Hash, Reading.Known, IngestionLimits.Default));
    }

    [Fact]
    public void Other_bytes_are_parsed_again() => Assert.False(Parsed().TryTake("00fe", Reading.Known, IngestionLimits.Default));

    [Fact]
    public void Another_sender_is_parsed_for_again() =>
        Assert.False(Parsed().TryTake(Hash, Reading.Known with { ProviderCode = "SYN-A" }, IngestionLimits.Default));

    [Fact]
    public void Other_sites_are_parsed_against_again() =>
        Assert.False(Parsed().TryTake(Hash, KnownData.Empty, IngestionLimits.Default));

    [Fact]
    public void Other_limits_are_parsed_with_again() =>
        Assert.False(Parsed().TryTake(Hash, Reading.Known, IngestionLimits.Default with { MaxRows = 1 }));

    private static ParsedFile Parsed()
    {
        using var content = new MemoryStream(IngestionBench.Clients(new ClientCells()));
        return ParsedFile.Read(new WorkbookFile("a.xlsx", content), IngestionLimits.Default, Reading.Known, null, Hash, CancellationToken.None);
    }
}
