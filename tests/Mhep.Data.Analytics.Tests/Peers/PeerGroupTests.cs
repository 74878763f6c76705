using Mhep.Data.Analytics.Peers;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Analytics.Tests.Peers;

/// <summary>Who is a peer, and whom one could talk to.</summary>
public sealed class PeerGroupTests
{
    private static readonly DateOnly Today = Days.Day("2023-03-31");

    [Fact]
    public void Learning_disabilities_are_never_pooled_with_mental_illness()
    {
        var facts = Ask.Together(
            SiteBuilder.Site("A").For(PolicyFocus.SevereMentalIllness, "London"), SiteBuilder.Site("B").For(PolicyFocus.SevereMentalIllness, "North West"),
            SiteBuilder.Site("C").For(PolicyFocus.LearningDisabilities, "London"));

        Assert.All(Enum.GetValues<PeerGroup>(), group => Assert.DoesNotContain("C", Codes(facts, "A", group)));
        Assert.Equal(["A", "B"], Codes(facts, "A", PeerGroup.PolicyFocus));
        Assert.Equal(["A"], Codes(facts, "A", PeerGroup.Region));
    }

    [Fact]
    public void A_team_s_size_is_of_those_in_post_on_the_day()
    {
        var grown = SiteBuilder.Site("A").Spell("X", "2020-01-01", fte: 1).Spell("Y", "2020-01-01", fte: 1).Spell("Z", "2020-01-01", fte: 1).Spell("W", "2022-01-01", fte: 1).Build();

        Assert.Equal((TeamSize.Small, TeamSize.Medium), (PeerGroups.SizeOf(grown, Days.Day("2021-12-31")), PeerGroups.SizeOf(grown, Today)));
        Assert.Null(PeerGroups.SizeOf(SiteBuilder.Site("B").Build(), Today));
        Assert.Null(PeerGroups.SizeOf(SiteBuilder.Site("C").Spell("X", "2020-01-01", fte: null).Build(), Today));
    }

    [Theory]
    [InlineData("2022-04-01", ServiceAge.FirstYear)]
    [InlineData("2022-03-31", ServiceAge.SecondOrThirdYear)]
    [InlineData("2020-04-01", ServiceAge.SecondOrThirdYear)]
    [InlineData("2020-03-31", ServiceAge.Mature)]
    public void A_service_s_age_is_counted_from_its_first_day(string start, ServiceAge age)
    {
        Assert.Equal(age, PeerGroups.AgeOf(SiteBuilder.Site().Running(start).Build(), Today));
    }

    [Fact]
    public void What_is_not_known_of_a_service_is_like_nothing_else()
    {
        var facts = Ask.Together(SiteBuilder.Site("A"), SiteBuilder.Site("B"));

        Assert.Equal(["A", "B"], Codes(facts, "A", PeerGroup.PolicyFocus));
        Assert.All([PeerGroup.Region, PeerGroup.TeamSize, PeerGroup.ServiceAge], group => Assert.Equal(["A"], Codes(facts, "A", group)));
        Assert.Null(PeerGroups.AgeOf(facts.Site("A")!, Today));
    }

    [Fact]
    public void The_nearest_services_of_other_providers_come_with_reasons()
    {
        var facts = Ask.Together(
            Service("A", "P", "London", "2020-04-01", 4), Service("B", "P", "London", "2020-04-01", 4), Service("C", "Q", "London", "2020-07-01", 5),
            Service("D", "R", "London", "2014-04-01", 12), Service("E", "S", "North West", "2020-04-01", 4), Service("F", "T", "London", "2020-04-01", 4).Running("2020-04-01", "2022-03-31"),
            Service("G", "U", "London", "2020-04-01", 4).For(PolicyFocus.Autism, "London"));

        var similar = SimilarSites.Of(facts.Sites.Select(Profile), Profile(facts.Site("A")!), Today, most: 5);

        // Its own provider's, one that has ended and one for other people are not among them.
        Assert.Equal(["C", "E", "D"], similar.Select(each => each.Code));
        Assert.Equal(
            ["Also for people with severe mental illness", "Also in London", "A team of about the same size", "Began within a year of yours"], similar[0].Reasons);
        Assert.Equal(["Also for people with severe mental illness", "A team of about the same size", "Began within a year of yours"], similar[1].Reasons);
        Assert.Equal(["Also for people with severe mental illness", "Also in London"], similar[2].Reasons);
    }

    [Fact]
    public void Of_what_is_not_known_of_a_service_nothing_is_told()
    {
        var facts = Ask.Together(Service("A", "P", "London", "2020-04-01", 4), Service("B", "Q", "London", "2020-04-01", 4), Service("C", "R", "North West", "2020-04-01", 4));
        var hidden = facts.Sites.Select(Profile).Select(profile => profile.Code == "A" ? profile : profile with { ServiceStart = null, Fte = null });

        var similar = SimilarSites.Of(hidden, Profile(facts.Site("A")!), Today, most: 1);

        Assert.Equal(["Also for people with severe mental illness", "Also in London"], Assert.Single(similar).Reasons);
    }

    private static ServiceProfile Profile(SiteFacts site) => new()
    {
        Code = site.Code,
        ProviderCode = site.Description.ProviderCode,
        PolicyFocus = site.Description.PolicyFocus,
        Region = site.Description.Region,
        ServiceStart = site.Description.ServiceStart,
        ServiceEnd = site.Description.ServiceEnd,
        Fte = PeerGroups.FteOf(site, Today),
    };

    private static SiteBuilder Service(string code, string provider, string region, string start, int team) => Enumerable.Range(1, team).Aggregate(
        SiteBuilder.Site(code).Of(provider).For(PolicyFocus.SevereMentalIllness, region).Running(start), (site, i) => site.Spell($"ES-{i}", start));

    private static IEnumerable<string> Codes(Facts facts, string site, PeerGroup group) =>
        PeerGroups.Of(facts.Sites, facts.Site(site)!, group, Today).Select(each => each.Code);
}
