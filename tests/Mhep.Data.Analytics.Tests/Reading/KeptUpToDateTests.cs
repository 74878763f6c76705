using Mhep.Data.Analytics.Reading;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Reading;

public sealed class KeptUpToDateTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facts_kept_up_to_date_over_many_commits_are_those_read_at_once(int seed)
    {
        output.WriteLine($"seed {seed}");
        await using var database = await TestDatabase.CreateAsync();
        var commits = await RandomCommits.CreateAsync(database, seed);
        using var store = new FactsStore(database);
        for (var commit = 0; commit < 15; commit++)
        {
            await commits.CommitAsync();
            await store.RefreshAsync(CancellationToken.None);
        }

        var atOnce = await FactsReader.ReadAsync(database, previous: null, CancellationToken.None);

        Assert.Equal(atOnce.DataVersion, store.Current.DataVersion);
        Assert.Equal(AllFigures.Of(atOnce), AllFigures.Of(store.Current));
        Assert.Equal(atOnce.Sites.Select(site => site.Description), store.Current.Sites.Select(site => site.Description));
    }
}
