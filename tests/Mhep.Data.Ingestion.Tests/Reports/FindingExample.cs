using Mhep.Data.Ingestion.Checks;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>A file that shows one kind of finding, and where the finding is to be.</summary>
internal sealed record FindingExample(string Place, Func<Stream> File)
{
    public KnownData? Known { get; init; }

    public IngestionLimits? Limits { get; init; }

    public bool AcceptGoodRows { get; init; }

    /// <summary>A file that is in the data already, for what shows only against it.</summary>
    public byte[]? Before { get; init; }

    /// <summary>The id of a client of SYN-A who is in that file, and was erased since.</summary>
    public string? Erased { get; init; }
}
