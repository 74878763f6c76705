using Mhep.Data.Analytics.Lineage;

namespace Mhep.Data.Analytics.Tests.Lineage;

public sealed class TracedSitesTests
{
    [Fact]
    public void What_was_traced_is_found_again_for_the_same_facts_and_for_no_others()
    {
        var (kept, site) = (new TracedSites(), SiteBuilder.Site("A").Build());
        var traced = SiteBuilder.Site("A").Build();

        kept.Keep(site, traced);

        Assert.Same(traced, kept.Find(site));
        Assert.Null(kept.Find(SiteBuilder.Site("A").Build()));
    }

    [Fact]
    public void Facts_of_a_site_built_anew_take_the_place_of_those_from_before()
    {
        var (kept, before, after) = (new TracedSites(), SiteBuilder.Site("A").Build(), SiteBuilder.Site("A").Build());
        kept.Keep(before, before);

        kept.Keep(after, after);

        Assert.Null(kept.Find(before));
        Assert.Same(after, kept.Find(after));
    }

    [Fact]
    public void The_site_looked_at_longest_ago_goes_first()
    {
        var kept = new TracedSites();
        var sites = Enumerable.Range(0, TracedSites.Kept + 1).Select(number => SiteBuilder.Site("S" + number).Build()).ToList();
        foreach (var site in sites.SkipLast(1)) kept.Keep(site, site);
        Assert.NotNull(kept.Find(sites[0]));

        kept.Keep(sites[^1], sites[^1]);

        Assert.NotNull(kept.Find(sites[0]));
        Assert.Null(kept.Find(sites[1]));
    }
}
