using Mhep.Data.Analytics.Returns;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.Returns;

/// <summary>Which sites have not reported a month, and what came instead.</summary>
public sealed class MissingReportsTests
{
    private const string First = "2026-10-01";
    private const string Last = "2026-10-31";
    private static readonly ReportingMonth October = ReportingMonth.Parse("2026-10");

    [Fact]
    public void A_site_of_which_nothing_came_is_missing_with_all_its_running_days()
    {
        var missing = Missing(SiteBuilder.Site());

        Assert.Equal("2026-10-01..2026-10-31", missing!.Days.Single().ToString());
        Assert.Equal(31, missing.DayCount);
        Assert.Empty(missing.Received);
    }

    [Fact]
    public void Client_rows_for_all_clients_are_a_report()
    {
        Assert.Null(Missing(SiteBuilder.Site().Covered("2026-04-01", Last)));
    }

    [Fact]
    public void Client_rows_that_leave_clients_out_are_not()
    {
        var missing = Missing(SiteBuilder.Site().Covered("2026-04-01", Last, allClients: false));

        Assert.Equal([ReceivedInstead.NotAllClients], missing!.Received);
    }

    [Fact]
    public void Zero_is_a_report_and_blank_is_none()
    {
        Assert.Null(Missing(SiteBuilder.Site().Return(First, Last, jobs: 0)));
        Assert.Equal([ReceivedInstead.Blank], Missing(SiteBuilder.Site().Return(First, Last))!.Received);
    }

    [Fact]
    public void A_return_for_the_quarter_reports_each_of_its_months()
    {
        Assert.Null(Missing(SiteBuilder.Site().Return(First, "2026-12-31", referrals: 4)));
    }

    [Fact]
    public void A_return_for_a_part_of_the_month_leaves_the_other_days()
    {
        var missing = Missing(SiteBuilder.Site().Return("2026-10-05", "2026-10-20", referrals: 4));

        Assert.Equal(["2026-10-01..2026-10-04", "2026-10-21..2026-10-31"], missing!.Days.Select(days => days.ToString()));
        Assert.Equal(15, missing.DayCount);
        Assert.Equal([ReceivedInstead.OtherDays], missing.Received);
    }

    [Fact]
    public void Client_rows_and_a_return_that_follow_each_other_report_the_month_together()
    {
        Assert.Null(Missing(SiteBuilder.Site().Covered("2026-04-01", "2026-10-12").Return("2026-10-13", Last, jobs: 1)));
    }

    [Fact]
    public void A_return_that_client_rows_cover_in_part_answers_for_none_of_its_days()
    {
        var missing = Missing(SiteBuilder.Site().Covered("2026-04-01", "2026-10-12").Return(First, Last, jobs: 1));

        Assert.Equal("2026-10-13..2026-10-31", missing!.Days.Single().ToString());
        Assert.Equal([ReceivedInstead.OtherDays, ReceivedInstead.OverlapsClientRows], missing.Received);
    }

    [Fact]
    public void Only_days_on_which_the_service_ran_are_asked_for()
    {
        Assert.Null(Missing(SiteBuilder.Site().Running("2026-11-01")));
        Assert.Null(Missing(SiteBuilder.Site().Running("2020-01-01", "2026-09-30")));
        Assert.Equal("2026-10-19..2026-10-31", Missing(SiteBuilder.Site().Running("2026-10-19"))!.Days.Single().ToString());
        Assert.Equal("2026-10-01..2026-10-09", Missing(SiteBuilder.Site().Running("2020-01-01", "2026-10-09"))!.Days.Single().ToString());
        Assert.Null(Missing(SiteBuilder.Site().Running("2026-10-19").Return("2026-10-19", Last, jobs: 2)));
        Assert.Null(Missing(SiteBuilder.Site().Running("2020-01-01", "2026-10-09").Covered("2026-09-01", "2026-10-09")));
    }

    [Fact]
    public void Specialists_report_for_the_site_when_all_who_were_in_post_have()
    {
        var both = SiteBuilder.Site().Spell("ADA", "2026-01-01").Spell("BEN", "2026-01-01").Spell("CY", "2026-01-01", "2026-09-30")
            .Return(First, Last, by: "ADA", jobs: 1).Return(First, Last, by: "BEN", jobs: 0);
        var one = SiteBuilder.Site().Spell("ADA", "2026-01-01").Spell("BEN", "2026-01-01").Return(First, Last, by: "ADA", jobs: 1);

        Assert.Null(Missing(both));
        Assert.Equal([ReceivedInstead.SomeSpecialists], Missing(one)!.Received);
    }

    [Fact]
    public void The_sites_come_in_code_order_and_those_that_reported_are_left_out()
    {
        var facts = new Analytics.Facts(1,
        [
            SiteBuilder.Site("C").Build(), SiteBuilder.Site("B").Return(First, Last, jobs: 3).Build(), SiteBuilder.Site("A").Build(),
        ]);

        Assert.Equal(["A", "C"], MissingReports.Of(facts, October).Select(report => report.Site.Code));
    }

    private static MissingReport? Missing(SiteBuilder site) => MissingReports.Of(site.Build(), October);
}
