using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Analytics.Tests.EarlyWarnings;

/// <summary>Each rule just beyond its threshold, level with it, and where it cannot or should not say anything.</summary>
public sealed class EarlyWarningTests
{
    [Theory]
    [InlineData(9, EarlyWarningState.Raised)]
    [InlineData(10, EarlyWarningState.NotRaised)]
    public void A_quarter_below_the_contract_s_low_target_is_worth_a_conversation(int started, EarlyWarningState state)
    {
        var site = SiteBuilder.Site().Running("2023-04-01").Return("2024-04-01", "2024-06-30", firstJobs: started)
            .Target(MeasureKey.FirstJobStarts, "2024-04-01", "2024-06-30", 10, scenario: TargetScenario.Low)
            .Target(MeasureKey.FirstJobStarts, "2024-04-01", "2024-06-30", 12);

        var warning = One(site, EarlyWarningRuleKey.ServiceLevel, "2024-07-20");

        Assert.Equal((state, MeasureKey.FirstJobStarts, (decimal?)started, (decimal?)10m), (warning.State, warning.Measure, warning.Number, warning.Threshold));
        Assert.Equal(("2024-25-Q1", (decimal?)12m), (warning.Period!.Label, warning.Value!.Target));
        Assert.Equal($"{started} people started work in 2024-25 Q1; the contract's service level is 10." + (started < 10 ? " Worth a conversation." : ""), warning.Sentence);
        Assert.Equal(started < 10 ? Days.Day("2024-04-01") : null, warning.Since);
    }

    [Fact]
    public void Each_outcome_with_a_low_target_has_a_service_level_and_an_unbroken_run_of_quarters_says_since_when()
    {
        var site = SiteBuilder.Site().Running("2023-04-01")
            .Return("2023-07-01", "2023-09-30", engagements: 30, firstJobs: 9)
            .Return("2023-10-01", "2023-12-31", engagements: 19, firstJobs: 9)
            .Return("2024-01-01", "2024-03-31", engagements: 30, firstJobs: 8);
        foreach (var (from, to) in new[] { ("2023-07-01", "2023-09-30"), ("2023-10-01", "2023-12-31"), ("2024-01-01", "2024-03-31") })
        {
            site.Target(MeasureKey.Engagements, from, to, 20, scenario: TargetScenario.Low);
            site.Target(MeasureKey.FirstJobStarts, from, to, 10, scenario: TargetScenario.Low);
        }

        var warnings = Of(site, "2024-04-20").Where(warning => warning.Rule.Key == EarlyWarningRuleKey.ServiceLevel).ToList();

        Assert.Equal([(MeasureKey.Engagements, EarlyWarningState.NotRaised), (MeasureKey.FirstJobStarts, EarlyWarningState.Raised)],
            warnings.Select(warning => (warning.Measure!.Value, warning.State)));
        Assert.Equal(Days.Day("2023-07-01"), warnings[1].Since);
        Assert.Equal(EarlyWarningState.Raised, Of(site, "2024-01-05").First(warning => warning.Measure == MeasureKey.Engagements).State);
    }

    [Fact]
    public void Without_a_low_target_in_the_contract_the_rules_of_the_contract_are_off_and_say_so()
    {
        var site = SiteBuilder.Site().Return("2024-04-01", "2024-06-30", referrals: 1, firstJobs: 0)
            .Target(MeasureKey.FirstJobStarts, "2024-04-01", "2024-06-30", 12)
            .Target(MeasureKey.Referrals, "2024-04-01", "2024-06-30", 60)
            .Target(MeasureKey.FirstJobStarts, "2024-01-01", "2024-03-31", 10, scenario: TargetScenario.Low);

        Assert.All([EarlyWarningRuleKey.ServiceLevel, EarlyWarningRuleKey.LowReferrals], rule =>
        {
            var warning = One(site, rule, "2024-07-20");
            Assert.Equal((EarlyWarningState.Off, null, null), (warning.State, warning.Number, warning.Threshold));
            Assert.Equal("Off: the contract gives no low target for 2024-25 Q1, so there is nothing to hold a figure against.", warning.Sentence);
        });
    }

    [Fact]
    public void A_quarter_that_is_not_wholly_reported_or_has_low_targets_for_a_part_of_it_is_not_enough_to_tell()
    {
        var partly = SiteBuilder.Site().Return("2024-04-01", "2024-04-30", firstJobs: 1).Return("2024-06-01", "2024-06-30", firstJobs: 1)
            .Target(MeasureKey.FirstJobStarts, "2024-04-01", "2024-06-30", 10, scenario: TargetScenario.Low);
        var oneMonth = SiteBuilder.Site().Return("2024-04-01", "2024-04-30", firstJobs: 1).Return("2024-05-01", "2024-06-30", firstJobs: 9)
            .Target(MeasureKey.FirstJobStarts, "2024-04-01", "2024-04-30", 4, scenario: TargetScenario.Low);

        Assert.All([partly, oneMonth], site => Assert.Equal(EarlyWarningState.NotEnoughToTell, One(site, EarlyWarningRuleKey.ServiceLevel, "2024-07-20").State));
    }

    [Theory]
    [InlineData(39, EarlyWarningState.Raised)]
    [InlineData(40, EarlyWarningState.NotRaised)]
    public void Referrals_below_the_low_target_of_the_quarter_are_few(int referred, EarlyWarningState state)
    {
        var site = SiteBuilder.Site().Return("2024-04-01", "2024-06-30", referrals: referred)
            .Target(MeasureKey.Referrals, "2024-04-01", "2024-06-30", 40, scenario: TargetScenario.Low);

        var warning = One(site, EarlyWarningRuleKey.LowReferrals, "2024-07-20");

        Assert.Equal((state, (decimal?)referred), (warning.State, warning.Number));
        Assert.StartsWith($"{referred} people were referred in 2024-25 Q1; the contract's low target is 40.", warning.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, EarlyWarningState.Raised, "6 of 10 people referred engaged within 90 days (60%), of those referred in 2024-25 Q1; at least 70% is hoped for. Of so few people chance alone could explain it; worth a conversation all the same.")]
    [InlineData(7, EarlyWarningState.NotRaised, "7 of 10 people referred engaged within 90 days (70%), of those referred in 2024-25 Q1; at least 70% is hoped for.")]
    [InlineData(2, EarlyWarningState.Raised, "2 of 10 people referred engaged within 90 days (20%), of those referred in 2024-25 Q1; at least 70% is hoped for. Worth a conversation.")]
    public void Conversion_is_of_a_whole_quarter_of_referrals_that_had_90_days_and_says_where_chance_explains_it(int engaged, EarlyWarningState state, string sentence)
    {
        var site = SiteBuilder.Site().Covered("2024-04-01", "2024-09-28");
        for (var client = 0; client < 10; client++) site.Episode(client, referred: "2024-05-10", engaged: client < engaged ? "2024-08-08" : "2024-08-09", by: "ADA");

        var warning = One(site, EarlyWarningRuleKey.LowConversion, "2024-11-01");

        Assert.Equal((state, sentence), (warning.State, warning.Sentence));
        Assert.Equal((engaged / 10m, 10m), (warning.Number!.Value, warning.Value!.Denominator!.Value));
        Assert.Equal(("ADA", state == EarlyWarningState.Raised), (Assert.Single(warning.Specialists).Specialist.Code, warning.Specialists[0].IsBeyond));
        Assert.Equal(engaged >= 6, warning.MayBeChance); // Wilson: 6 of 10 is 0.31 to 0.83, 2 of 10 is 0.06 to 0.51.
    }

    [Fact]
    public void Conversion_waits_until_the_quarter_s_last_referral_had_90_days()
    {
        var site = SiteBuilder.Site().Covered("2024-04-01", "2024-09-27").Episode(1, referred: "2024-05-10");

        var warning = One(site, EarlyWarningRuleKey.LowConversion, "2024-11-01");

        Assert.Equal(EarlyWarningState.NotEnoughToTell, warning.State);
        Assert.Equal("No quarter has been covered to 90 days after its end yet.", warning.Sentence);
    }

    [Fact]
    public void Seven_people_are_too_few_to_tell_and_a_quarter_of_before_the_publication_is_off()
    {
        var site = SiteBuilder.Site().Covered("2022-01-01", "2024-09-28");
        for (var client = 0; client < 7; client++) site.Episode(client, referred: "2024-05-10");

        Assert.Equal("7 people in 2024-25 Q1: too few to tell.", One(site, EarlyWarningRuleKey.LowConversion, "2024-11-01").Sentence);
        Assert.Equal(EarlyWarningState.Off, One(site, EarlyWarningRuleKey.LowConversion, "2023-06-30").State);
    }

    [Theory]
    [InlineData(37, EarlyWarningState.NotRaised)]
    [InlineData(38, EarlyWarningState.Raised)]
    public void Caseloads_are_people_for_each_full_time_post_on_the_last_day_covered(int people, EarlyWarningState state)
    {
        // One and a half posts: 25 for each are 37.5 people.
        var site = SiteBuilder.Site().Covered("2024-01-01", "2024-06-30").Spell("ADA", "2024-01-01").Spell("BEN", "2024-01-01", fte: 0.5m).Spell("CY", "2023-01-01", "2024-06-29");
        for (var client = 0; client < people; client++) site.Episode(client, engaged: "2024-06-10", by: client < 13 ? "BEN" : "ADA");

        var warning = One(site, EarlyWarningRuleKey.HighCaseload, "2024-08-01");

        Assert.Equal((state, (decimal?)25m), (warning.State, warning.Threshold));
        Assert.Equal(Math.Round(people / 1.5m, 6, MidpointRounding.ToEven), warning.Number);
        Assert.Equal([("ADA", people - 13m, false), ("BEN", 26m, true)], warning.Specialists.Select(each => (each.Specialist.Code, each.Number, each.IsBeyond)));
        Assert.StartsWith($"{people} people were on the caseload on 30 June 2024, ", warning.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caseload_has_been_large_since_the_first_of_an_unbroken_run_of_month_ends()
    {
        var site = SiteBuilder.Site().Covered("2024-01-01", "2024-06-15").Spell("ADA", "2024-01-01");
        for (var client = 0; client < 26; client++) site.Episode(client, engaged: "2024-02-10", discharged: client == 0 ? "2024-03-20" : null);
        site.Episode(99, engaged: "2024-04-02");

        Assert.Equal(Days.Day("2024-04-30"), One(site, EarlyWarningRuleKey.HighCaseload, "2024-08-01").Since);
        Assert.Equal(EarlyWarningState.NotRaised, One(site, EarlyWarningRuleKey.HighCaseload, "2024-04-01").State);
    }

    [Fact]
    public void Where_time_in_post_is_not_known_a_caseload_is_not_enough_to_tell()
    {
        var site = SiteBuilder.Site().Covered("2024-01-01", "2024-06-30").Spell("ADA", "2024-01-01", fte: null).Episode(1, engaged: "2024-06-10", by: "ADA");

        Assert.Equal("Not enough to tell: 'Caseload' of 2024-06-30..2024-06-30 is not wholly reported, or time in post is not.", One(site, EarlyWarningRuleKey.HighCaseload, "2024-08-01").Sentence);
    }

    [Theory]
    [InlineData(3, EarlyWarningState.NotRaised)]
    [InlineData(4, EarlyWarningState.Raised)]
    public void More_than_15_in_100_of_the_caseload_in_work_when_referred_are_many(int inWork, EarlyWarningState state)
    {
        var site = SiteBuilder.Site().Covered("2024-01-01", "2024-06-30");
        for (var client = 0; client < 20; client++) site.Episode(client, engaged: "2024-06-10", employed: client < inWork);

        var warning = One(site, EarlyWarningRuleKey.HighInWorkShare, "2024-08-01");

        Assert.Equal((state, inWork / 20m), (warning.State, warning.Number!.Value));
        Assert.True(warning.MayBeChance);
        Assert.Equal(EarlyWarningState.Off, One(site, EarlyWarningRuleKey.HighInWorkShare, "2024-03-31").State);
    }

    [Theory]
    [InlineData("2024-07-05", EarlyWarningState.NotRaised, 0, "The outcomes report for May 2024 has come.")]
    [InlineData("2024-07-06", EarlyWarningState.Raised, 1, "The outcomes report for June 2024 has not come yet, or not of all its days. Worth a reminder.")]
    [InlineData("2024-08-06", EarlyWarningState.Raised, 2, "Outcomes reports for 2 months up to July 2024 have not come yet, or not of all their days. Worth a conversation about what holds them up.")]
    public void An_outcomes_report_is_late_from_the_sixth_day_after_the_month(string asOf, EarlyWarningState state, int months, string sentence)
    {
        var warning = One(SiteBuilder.Site().Running("2024-04-01").Covered("2024-04-01", "2024-05-31"), EarlyWarningRuleKey.NoOutcomesReport, asOf);

        Assert.Equal((state, (decimal?)months, sentence), (warning.State, warning.Number, warning.Sentence));
        Assert.Equal(months == 0 ? null : Days.Day("2024-07-06"), warning.Since);
    }

    [Fact]
    public void A_service_that_has_ended_and_one_of_which_nothing_is_known_owe_no_report()
    {
        Assert.Equal(EarlyWarningState.NotRaised, One(SiteBuilder.Site().Running("2024-04-01", "2024-05-20").Covered("2024-04-01", "2024-05-20"), EarlyWarningRuleKey.NoOutcomesReport, "2026-01-01").State);
        Assert.Equal(EarlyWarningState.NotEnoughToTell, One(SiteBuilder.Site(), EarlyWarningRuleKey.NoOutcomesReport, "2026-01-01").State);
        Assert.Equal(EarlyWarningState.NotEnoughToTell, One(SiteBuilder.Site().Running("2026-01-01"), EarlyWarningRuleKey.NoOutcomesReport, "2026-02-05").State);
    }

    [Theory]
    [InlineData("2024-07-10", EarlyWarningState.NotRaised, 0)]
    [InlineData("2024-07-11", EarlyWarningState.Raised, 1)]
    public void A_self_assessment_is_overdue_six_months_and_a_day_after_the_one_before(string asOf, EarlyWarningState state, int days)
    {
        var site = SiteBuilder.Site().Review("2024-01-10", FidelityReviewKind.SelfAssessment, Scores).Review("2024-12-01", FidelityReviewKind.SelfAssessment, Scores);

        var warning = One(site, EarlyWarningRuleKey.FidelityReviewOverdue, asOf);

        Assert.Equal((state, (decimal?)days), (warning.State, warning.Number));
    }

    [Fact]
    public void Whether_an_independent_review_is_overdue_the_contract_has_to_say()
    {
        var site = SiteBuilder.Site().Review("2023-01-10", FidelityReviewKind.SelfAssessment, Scores).Review("2024-01-10", FidelityReviewKind.Independent, Scores);

        Assert.Equal(EarlyWarningState.Off, One(site, EarlyWarningRuleKey.FidelityReviewOverdue, "2025-01-11").State);
        Assert.Equal(EarlyWarningState.Raised, One(site, EarlyWarningRuleKey.FidelityReviewOverdue, "2025-01-11", months: 12).State);
        Assert.Equal(EarlyWarningState.NotEnoughToTell, One(SiteBuilder.Site(), EarlyWarningRuleKey.FidelityReviewOverdue, "2025-01-11").State);
    }

    [Fact]
    public void Evidence_falls_due_for_jobs_that_reach_13_weeks_in_the_30_days_after_the_end_of_coverage()
    {
        // Day 91 of a job of 1 April is 1 July, the first of the 30 days; of 30 April 30 July, the last.
        var site = SiteBuilder.Site().Covered("2024-01-01", "2024-06-30")
            .Episode(1, "2024-01-10", by: "ADA").Job(1, "2024-04-01")
            .Episode(2, "2024-01-10", by: "ADA").Job(2, "2024-03-31")
            .Episode(3, "2024-01-10", by: "ADA").Job(3, "2024-04-30", by: "BEN", end: "2024-07-30")
            .Episode(4, "2024-01-10", by: "ADA").Job(4, "2024-05-01")
            .Episode(5, "2024-01-10", by: "ADA").Job(5, "2024-04-10", end: "2024-07-09")
            .Episode(6, "2024-01-10", by: "ADA").Job(6, "2024-01-15", thirteen: "2024-04-15").Job(6, "2024-04-20")
            .Episode(7, "2024-01-10", by: "ADA").Job(7, "2024-04-10", paid: false);

        var warning = One(site, EarlyWarningRuleKey.EvidenceFallingDue, "2024-08-01");

        Assert.Equal((EarlyWarningState.Raised, (decimal?)2m, "2024-07-01..2024-07-30"), (warning.State, warning.Number, warning.Period!.Label));
        Assert.Equal([("ADA", 1m), ("BEN", 1m)], warning.Specialists.Select(each => (each.Specialist.Code, each.Number)));
        Assert.Equal("2 jobs reach 13 weeks from 1 July 2024 to 30 July 2024, if they last. A good time to ask for evidence.", warning.Sentence);
        Assert.Equal((EarlyWarningState.NotRaised, (decimal?)0m), Evidence(SiteBuilder.Site().Covered("2024-01-01", "2024-06-30")));

        static (EarlyWarningState, decimal?) Evidence(SiteBuilder empty) => One(empty, EarlyWarningRuleKey.EvidenceFallingDue, "2024-08-01") is var found ? (found.State, found.Number) : default;
    }

    [Fact]
    public void Of_a_site_without_any_return_nothing_is_raised_and_no_rule_fails_on_any_day()
    {
        var site = SiteBuilder.Site();

        Assert.All(["0001-01-01", "2024-02-29", "2026-11-22"], day =>
            Assert.DoesNotContain(Of(site, day), warning => warning.State is EarlyWarningState.Raised or EarlyWarningState.NotRaised));
    }

    [Fact]
    public void No_sentence_blames()
    {
        var site = SiteBuilder.Site().Running("2024-01-01").Covered("2024-01-01", "2024-09-28").Spell("ADA", "2024-01-01", fte: 0.2m)
            .Review("2024-01-10", FidelityReviewKind.SelfAssessment, Scores)
            .Target(MeasureKey.Referrals, "2024-04-01", "2024-06-30", 40, scenario: TargetScenario.Low)
            .Target(MeasureKey.Engagements, "2024-04-01", "2024-06-30", 40, scenario: TargetScenario.Low);
        for (var client = 0; client < 10; client++) site.Episode(client, "2024-06-20", engaged: "2024-09-27", employed: true).Job(client, "2024-07-10");

        var sentences = Of(site, "2024-11-10").Select(warning => warning.Sentence).ToList();

        string[] words = ["underperform", "fail", "poor", "bad", "below", "outlier", "breach", "suppressed"];
        Assert.All(sentences, sentence => Assert.DoesNotContain(words, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.True(Of(site, "2024-11-10").Count(warning => warning.State == EarlyWarningState.Raised) >= 6, string.Join('\n', sentences));
    }

    private static IReadOnlyDictionary<int, int> Scores { get; } = Enumerable.Range(1, 25).ToDictionary(item => item, _ => 4);

    private static EarlyWarning One(SiteBuilder site, EarlyWarningRuleKey rule, string asOf, int? months = null) =>
        Assert.Single(Of(site, asOf, months), warning => warning.Rule.Key == rule);

    private static IReadOnlyList<EarlyWarning> Of(SiteBuilder builder, string asOf, int? months = null)
    {
        var site = builder.Build();
        return new EarlyWarningFinder(new Facts(1, [site]), new FidelityOptions { IndependentReviewIntervalMonths = months }).Of(site, Days.Day(asOf));
    }
}
