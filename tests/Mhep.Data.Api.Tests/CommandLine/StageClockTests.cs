using Mhep.Data.Api.CommandLine;
using Mhep.Data.Ingestion;

namespace Mhep.Data.Api.Tests.CommandLine;

public sealed class StageClockTests
{
    [Theory]
    [InlineData(null, 12_000, 0.2, 2, "reading, 12,000 rows, 6,000 rows/s, about 8 s left")]
    [InlineData(60_000, 30_000, 0.5, 10, "reading, 30,000 of 60,000 rows, 3,000 rows/s, about 10 s left")]
    [InlineData(1_000_000, 100_000, 0.1, 60, "reading, 100,000 of 1,000,000 rows, 1,667 rows/s, about 9 min left")]
    [InlineData(null, 4_000, 0.01, 2, "reading, 4,000 rows, 2,000 rows/s")]
    [InlineData(60_000, 60_000, 1, 2, "reading, 60,000 of 60,000 rows, working out what comes next")]
    [InlineData(60_000, 0, 0, 2, "reading, 0 of 60,000 rows")]
    public void It_says_rows_a_second_and_the_time_left(int? total, int rows, double done, int seconds, string expected) =>
        Assert.Equal(expected, StageClock.Line(new IngestionProgress("reading", rows, total), done, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_file_says_how_far_reading_is_and_the_rows_how_far_the_rest_is()
    {
        var clock = new StageClock(() => 0.25);
        Assert.Equal(("reading, 0 rows", 0), clock.Look());
        clock.Report(new IngestionProgress("reading", 4096, null));
        Assert.Equal(0.25, clock.Look().Done);

        clock.Report(new IngestionProgress("loading", 30, 40));
        Assert.Equal(("loading, 30 of 40 rows", 0.75), clock.Look());
    }
}
