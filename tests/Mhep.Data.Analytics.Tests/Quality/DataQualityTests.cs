using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Quality;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Quality;

/// <summary>Cells, days and differences, each where it turns.</summary>
public sealed class DataQualityTests
{
    [Fact]
    public void Not_known_is_asked_and_not_filled_and_differs_from_blank()
    {
        var counts = new FieldCounts();
        foreach (var gender in new[] { "Female", "Not known", "unknown", null, " " })
            counts.Add(Days.Day("2024-05-10"), 0, DataFields.Read(Referred("2024-05-10", row => row.Gender = gender)));

        var quality = Of(SiteBuilder.Site().Covered("2024-04-01", "2024-06-30"), counts);

        var field = Assert.Single(quality.Fields, each => each.Field.Heading == "Gender");
        Assert.Equal((5, 1, 2, 2, 0.2m), (field.Asked, field.Filled, field.NotKnown, field.Blank, field.FilledShare!.Value));
    }

    [Fact]
    public void A_field_is_asked_of_the_rows_that_it_is_for()
    {
        var counts = new FieldCounts();
        counts.Add(Days.Day("2024-05-10"), 0, DataFields.Read(Referred("2024-05-10", row => row.Discharge = Days.Day("2024-06-01"))));
        counts.Add(Days.Day("2024-05-10"), 0, DataFields.Read(Referred("2024-05-10", row => row.Employed = true)));
        counts.Add(Days.Day("2024-05-20"), DataFields.ClientFields, DataFields.Read(Job("2024-05-20"), reached13Weeks: false));
        counts.Add(Days.Day("2024-05-20"), DataFields.ClientFields, DataFields.Read(Job("2024-05-20"), reached13Weeks: true));

        var fields = Of(SiteBuilder.Site().Covered("2024-04-01", "2024-06-30"), counts).Fields.ToDictionary(each => each.Field.Heading);

        Assert.Equal((2, 1, 1), (fields["Gender"].Asked, fields["Discharge reason"].Asked, fields["Length of unemployment"].Asked));
        Assert.Equal((2, 1, 1), (fields["Hours per week"].Asked, fields["Evidence type"].Asked, fields["13 week date"].Filled));
        Assert.Null(fields["End reason"].FilledShare);
    }

    [Fact]
    public void The_share_is_of_expected_fields_alone_and_of_the_months_that_the_period_touches()
    {
        var counts = new FieldCounts();
        counts.Add(Days.Day("2024-05-31"), 0, DataFields.Read(Referred("2024-05-31", row => (row.Gender, row.Team) = ("Male", "CMHT"))));
        counts.Add(Days.Day("2024-06-01"), 0, DataFields.Read(Referred("2024-06-01", _ => { })));
        counts.Add(null, 0, DataFields.Read(Referred(null, row => row.Gender = "Male")));

        var may = Of(SiteBuilder.Site().Covered("2024-04-01", "2024-06-30"), counts, "2024-05-10", "2024-05-12");

        // Of the referral of May: its date and its gender of 7 fields; of the one without a date its date alone.
        Assert.Equal(("2024-05", 2, 8), (may.Period.Label, may.Completeness.Numerator!.Value, may.Completeness.Denominator!.Value));
        Assert.Equal((0.25m, ValueStatus.Exact), (may.Completeness.Value!.Value, may.Completeness.Status));
        Assert.Equal(may.Fields.Where(each => each.Field.Role == FieldRole.Expected).Sum(each => each.Asked), may.Completeness.Denominator);
    }

    [Fact]
    public void Without_a_return_of_clients_completeness_is_missing_and_of_nothing_not_applicable()
    {
        Assert.Equal((ValueStatus.Missing, null), (Of(SiteBuilder.Site().Running("2024-01-01"), new FieldCounts()).Completeness is var none ? (none.Status, none.Value) : default));
        Assert.Equal(ValueStatus.NotApplicable, Of(SiteBuilder.Site().Covered("2024-04-01", "2024-06-30"), new FieldCounts()).Completeness.Status);
    }

    [Theory]
    [InlineData("2024-05-05", 5, true)]
    [InlineData("2024-05-06", 6, false)]
    [InlineData("2024-04-29", 0, true)]
    public void A_month_is_on_time_to_the_fifth_day_after_its_end(string received, int days, bool onTime)
    {
        var quality = Of(SiteBuilder.Site().Running("2024-04-01"), new FieldCounts(), "2024-04-01", "2024-04-30", received: [("2024-04-01", "2024-04-30", received)]);

        var month = Assert.Single(quality.Timeliness);
        Assert.Equal((Days.Day(received), days, onTime), (month.ReceivedOn!.Value, month.DaysAfterMonthEnd!.Value, month.OnTime!.Value));
        Assert.Equal((onTime ? 1 : 0, 1), (quality.OnTime.Numerator!.Value, quality.OnTime.Denominator!.Value));
    }

    [Fact]
    public void A_month_in_parts_came_when_its_last_part_did_and_the_first_file_counts_whatever_came_later()
    {
        var quality = Of(SiteBuilder.Site().Running("2024-04-11"), new FieldCounts(), "2024-04-01", "2024-05-31", received:
            [("2024-04-01", "2024-04-20", "2024-04-21"), ("2024-04-21", "2024-04-30", "2024-05-04"), ("2024-04-01", "2024-05-31", "2024-06-20")]);

        Assert.Equal([Days.Day("2024-05-04"), Days.Day("2024-06-20")], quality.Timeliness.Select(month => month.ReceivedOn!.Value));
        Assert.Equal([true, false], quality.Timeliness.Select(month => month.OnTime!.Value));
    }

    [Theory]
    [InlineData("2024-06-30", 0, null)]
    [InlineData("2024-07-01", 1, null)]
    [InlineData("2024-07-05", 1, null)]
    [InlineData("2024-07-06", 1, false)]
    public void A_month_is_looked_at_when_it_has_ended_and_late_when_its_five_days_are_over(string today, int months, bool? onTime)
    {
        var quality = Of(SiteBuilder.Site().Running("2024-06-01"), new FieldCounts(), "2024-06-01", "2024-06-30", today: today);

        Assert.Equal((months, onTime), (quality.Timeliness.Count, quality.Timeliness is [var month] ? month.OnTime : null));
        Assert.Equal(onTime is null ? ValueStatus.NotApplicable : ValueStatus.Exact, quality.OnTime.Status);
    }

    [Fact]
    public void An_aggregate_return_stands_beside_what_rows_of_clients_give_for_its_days()
    {
        var site = SiteBuilder.Site().Covered("2024-04-01", "2024-05-31")
            .Episode(1, "2024-04-10").Episode(2, "2024-04-11", engaged: "2024-05-02")
            .Return("2024-04-01", "2024-04-30", referrals: 3, engagements: 0).Return("2024-05-01", "2024-05-31", engagements: 1).Return("2024-06-01", "2024-06-30", referrals: 9)
            .Return("2024-04-01", "2024-04-30", by: "ADA", referrals: 1);

        var quality = Of(site, new FieldCounts());

        Assert.Equal(
            [("2024-04", MeasureKey.Referrals, 3, 2, 1), ("2024-04", MeasureKey.Engagements, 0, 0, 0), ("2024-05", MeasureKey.Engagements, 1, 1, 0)],
            quality.Reconciliation.Select(each => (each.Period.Label, each.Measure, each.Aggregate, each.ClientLevel, each.Difference)));
    }

    [Fact]
    public void A_site_s_return_that_is_not_the_sum_of_its_specialists_is_shown()
    {
        var site = SiteBuilder.Site().Return("2024-04-01", "2024-04-30", referrals: 3).Return("2024-04-01", "2024-04-30", by: "ADA", referrals: 2);

        Assert.Equal((MeasureKey.Referrals, 3, 2), Assert.Single(Of(site, new FieldCounts()).SpecialistSums) is var sum ? (sum.Measure, sum.OfSite, sum.SumOfSpecialists) : default);
    }

    [Fact]
    public void The_page_of_data_quality_is_what_the_fields_and_shares_say()
    {
        Snapshot.MatchFile(DataQualityPage.Markdown(), Repository.PathOf("docs/data-quality.md"));
    }

    private static DataQuality Of(
        SiteBuilder builder, FieldCounts counts, string from = "2024-04-01", string to = "2024-06-30", string today = "2026-11-22",
        IReadOnlyList<(string From, string To, string On)>? received = null)
    {
        var rows = builder.Rows();
        var site = builder.Build();
        var kept = new SiteReturnsKept(
            counts,
            [.. (received ?? []).Select(each => new ReceivedReturn(Days.Range(each.From, each.To), Days.Day(each.On).ToDateTime(new TimeOnly(23, 59), DateTimeKind.Utc)))],
            [.. rows.Returns.Where(row => row.Specialist is null)]);
        return new DataQualityFinder(new Facts(1, [site]), Days.Day(today)).Of(site, kept, PeriodRequest.Range(Days.Day(from), Days.Day(to)))!;
    }

    private static Episode Referred(string? day, Action<Cells> change)
    {
        var cells = new Cells();
        change(cells);
        return new Episode
        {
            Id = 1,
            SliceVersionId = 1,
            SourceSheetId = 1,
            SourceRow = 1,
            KeyHash = 1,
            ContentHash = 1,
            ClientId = 1,
            SiteId = 1,
            ConsentToEvaluation = false,
            ReferralDate = day is null ? null : Days.Day(day),
            DischargeDate = cells.Discharge,
            EmployedAtReferral = cells.Employed,
            Gender = cells.Gender,
            Team = cells.Team,
        };
    }

    private static Job Job(string day) => new()
    {
        Id = 1,
        SliceVersionId = 1,
        SourceSheetId = 1,
        SourceRow = 1,
        KeyHash = 1,
        ContentHash = 1,
        ClientId = 1,
        SiteId = 1,
        StartDate = Days.Day(day),
    };

    private sealed class Cells
    {
        public DateOnly? Discharge { get; set; }

        public bool? Employed { get; set; }

        public string? Gender { get; set; }

        public string? Team { get; set; }
    }
}
