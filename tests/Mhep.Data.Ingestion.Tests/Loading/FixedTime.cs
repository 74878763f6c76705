namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FixedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2023, 7, 5, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
