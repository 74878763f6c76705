using Mhep.Data.Testing.Kills;
using Xunit.Abstractions;

namespace Mhep.Data.Api.Tests.Ingestion;

// The seed is printed, so that what random moments find can be found again.
#pragma warning disable RS0030

/// <summary>Promise 4: `kill -9` at any point leaves the old state or the new, and the work is finished once. Two hundred kills: `Mhep.Data.Endurance`.</summary>
public sealed class KilledIngestTests(ITestOutputHelper output)
{
    private const ulong Seed = 20_231_122;

    [Fact]
    public async Task Promise_4_ten_kills_of_an_ingest_leave_the_old_state_or_the_new_and_nothing_lost_or_doubled()
    {
        var kills = new KilledIngests(Path.Combine(AppContext.BaseDirectory, "mhep.dll"), Seed, output.WriteLine);

        var tally = await kills.RunAsync(10);

        output.WriteLine(tally.ToString());
        Assert.Empty(tally.Broken);
        Assert.True(tally.OldStates > 0 && tally.NewStates > 0, "Both legal states must have been seen: " + tally);
    }
}
