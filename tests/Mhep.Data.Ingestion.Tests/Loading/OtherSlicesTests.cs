using Mhep.Data.Schema.AggregateReturns;
using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.EmployerContacts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Mhep.Data.Schema.Targets;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

public sealed class OtherSlicesTests
{
    [Fact]
    public async Task Every_covered_month_is_a_slice_of_contacts_also_one_without_any()
    {
        await using var bench = await LoadBench.CreateAsync();

        await bench.Load(new Sent
        {
            Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-06-02"), Row.Contact("2023-08-01")],
            DataFrom = Row.Day("2023-04-10"),
            DataTo = Row.Day("2023-06-20"),
        });

        Assert.Equal((Row.Day("2023-04-10"), Row.Day("2023-04-30"), 1), await MonthOf(bench, "2023-04"));
        Assert.Equal((Row.Day("2023-05-01"), Row.Day("2023-05-31"), 0), await MonthOf(bench, "2023-05"));
        Assert.Equal((Row.Day("2023-06-01"), Row.Day("2023-06-20"), 1), await MonthOf(bench, "2023-06"));
        Assert.Null(await bench.CurrentVersion("contacts:NORTH:2023-08"));
        Assert.Equal(2, (await bench.Current<EmployerContact>()).Count);
    }

    [Fact]
    public async Task Two_contacts_that_say_the_same_are_two_contacts()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-04-28")] });

        var report = await bench.Load(new Sent { Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-04-28"), Row.Contact("2023-04-28")] });

        Assert.Equal((1, 0, 0, 2), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(3, (await bench.Current<EmployerContact>()).Count);
    }

    [Fact]
    public async Task A_stated_coverage_empties_months_that_have_no_contacts_any_more_and_an_assumed_one_does_not()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Contacts = [Row.Contact("2023-04-28"), Row.Contact("2023-05-03")] });

        var assumed = await bench.Load(new Sent { Contacts = [Row.Contact("2023-05-04")], CoverageAssumed = true });
        Assert.Equal((1, 0, 1), (assumed.Added, assumed.Changed, assumed.Removed));
        Assert.Equal(1, (await bench.CurrentVersion("contacts:NORTH:2023-04"))?.RowCount);

        var stated = await bench.Load(new Sent { Contacts = [Row.Contact("2023-05-04")] });
        Assert.Equal((0, 0, 1), (stated.Added, stated.Changed, stated.Removed));
        Assert.Equal(0, (await bench.CurrentVersion("contacts:NORTH:2023-04"))?.RowCount);
    }

    [Fact]
    public async Task Each_return_is_a_slice_of_site_specialist_and_exact_period()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent
        {
            Outcomes =
            [
                Row.Outcomes("2023-04-01", "2023-04-30", 10), Row.Outcomes("2023-04-01", "2023-06-30", 31),
                Row.Outcomes("2023-04-01", "2023-04-30", 4) with { Specialist = Row.Named("ADA") },
            ],
        });

        var report = await bench.Load(new Sent { Outcomes = [Row.Outcomes("2023-04-01", "2023-04-30", 0)] });

        Assert.Equal((0, 1, 0, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal([31, 4, 0], (await bench.Current<AggregateReturn>()).Select(row => row.Referrals));
        Assert.Equal(1, (await bench.CurrentVersion("returns:NORTH:ADA:2023-04-01..2023-04-30"))?.Number);
        Assert.Equal(2, (await bench.CurrentVersion("returns:NORTH::2023-04-01..2023-04-30"))?.Number);
        Assert.Null((await bench.CurrentVersion("returns:NORTH::2023-04-01..2023-06-30"))?.DataFrom);
    }

    [Fact]
    public async Task A_count_that_is_not_reported_is_not_a_count_of_none()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Outcomes = [Row.Outcomes("2023-04-01", "2023-04-30", 0)] });

        var report = await bench.Load(new Sent { Outcomes = [Row.Outcomes("2023-04-01", "2023-04-30", null)] });

        Assert.Equal(1, report.Changed);
    }

    [Fact]
    public async Task A_fidelity_review_changes_with_one_of_its_scores()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Reviews = [Row.Review("2023-05-10"), Row.Review("2023-05-10") with { Kind = FidelityReviewKind.SelfAssessment }] });
        var rescored = Row.Review("2023-05-10");

        var report = await bench.Load(new Sent
        {
            Reviews = [rescored with { Items = [.. rescored.Items.Select(item => item.Number == 17 ? item with { Score = 5 } : item)] }],
        });

        Assert.Equal((0, 1, 0, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(2, (await bench.CurrentVersion("fidelity:NORTH:2023-05-10:Independent"))?.Number);
        var review = (await bench.Current<FidelityReview>()).Single(row => row.Kind == FidelityReviewKind.Independent);
        var scores = await bench.Query(context => context.FidelityItemScores.Where(score => score.ReviewId == review.Id).ToListAsync());
        Assert.Equal((25, 101), (scores.Count, scores.Sum(score => score.Score)));
    }

    [Fact]
    public async Task Specialists_and_context_are_a_slice_a_site()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent
        {
            Specialists = [Row.Spell("ADA"), Row.Spell("ADA", "2023-05-01") with { Fte = 1m }, Row.Spell("BEN", null), Row.Spell("CAT", site: "SOUTH")],
            Context = [Row.Context("2023-04-01"), Row.Context("2023-05-01", "SOUTH")],
        });

        var report = await bench.Load(new Sent { Specialists = [Row.Spell("ADA") with { Fte = 0.80m, LeaveDate = Row.Day("2023-04-30") }], Context = [] });

        Assert.Equal((0, 1, 2, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(2, (await bench.Current<SpecialistSpell>()).Count);
        Assert.Equal(2, (await bench.Current<ContextNote>()).Count);
        Assert.Equal(SliceKind.Context, await bench.Query(context =>
            context.Slices.Where(slice => slice.Key == "context:SOUTH").Select(slice => slice.Kind).SingleAsync()));
    }

    [Fact]
    public async Task A_number_written_otherwise_is_the_same_number()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Specialists = [Row.Spell("ADA") with { Fte = 0.8m }] });

        var report = await bench.Load(new Sent { Specialists = [Row.Spell("ADA") with { Fte = 0.800m }] });

        Assert.Equal(1, report.Unchanged);
    }

    [Fact]
    public async Task A_new_list_of_sites_replaces_the_whole_list_and_no_site_is_forgotten()
    {
        await using var bench = await LoadBench.CreateAsync();

        var report = await bench.Load(new Sent { Sites = [Row.Site("north", "WWT") with { Name = "North IPS" }, Row.Site("WEST", "NEW") with { CommissionerCode = null, Commissioner = null }] });

        Assert.Equal((1, 1, 2, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(["North IPS", "WEST service"], (await bench.Current<SiteListing>()).Select(row => row.Name));
        Assert.Equal(["NORTH", "SOUTH", "EAST", "WEST"], await bench.Query(context => context.Sites.OrderBy(site => site.Id).Select(site => site.Code).ToListAsync()));
        Assert.Equal(["WWT", "TH", "NEW"], await bench.Query(context => context.Providers.OrderBy(row => row.Id).Select(row => row.Code).ToListAsync()));
        Assert.Single(await bench.Query(context => context.Commissioners.ToListAsync()));
    }

    [Fact]
    public async Task Targets_are_one_slice_for_all_sites()
    {
        await using var bench = await LoadBench.CreateAsync();
        await bench.Load(new Sent { Targets = [Row.Target("JOB_STARTS", 12), Row.Target("REFERRALS", 40), Row.Target("JOB_STARTS", 9, "SOUTH")] });

        var report = await bench.Load(new Sent { Targets = [Row.Target("JOB_STARTS", 12m), Row.Target("JOB_STARTS", 10, "SOUTH"), Row.Target("JOB_STARTS", 5) with { Version = "2" }] });

        Assert.Equal((1, 1, 1, 1), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal([12m, 10m, 5m], (await bench.Current<Target>()).Select(row => row.Value));
    }

    [Fact]
    public async Task Sites_and_their_rows_may_come_in_one_workbook()
    {
        await using var bench = await LoadBench.CreateAsync();

        var report = await bench.Load(new Sent { Sites = [.. Row.ListOfSites, Row.Site("WEST", "NEW")], Clients = [Row.Client("C-1", site: "WEST")] });

        Assert.Equal((2, 0, 0, 3), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.NotNull(await bench.CurrentVersion("clients:NEW:WEST"));
    }

    private static async Task<(DateOnly?, DateOnly?, int)?> MonthOf(LoadBench bench, string month) =>
        await bench.CurrentVersion("contacts:NORTH:" + month) is { } version ? (version.DataFrom, version.DataTo, version.RowCount) : null;
}
