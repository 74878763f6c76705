using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.EarlyWarnings;

public sealed class EarlyWarningRulesTests
{
    [Fact]
    public void Every_rule_is_in_the_catalogue_once_and_says_what_it_looks_at_and_where_it_comes_from()
    {
        Assert.Equal(Enum.GetValues<EarlyWarningRuleKey>(), EarlyWarningRules.All.Select(rule => rule.Key));
        Assert.All(EarlyWarningRules.All, rule => Assert.All([rule.Name, rule.LooksAt, rule.Source], text => Assert.False(string.IsNullOrWhiteSpace(text))));
    }

    [Theory]
    [InlineData(EarlyWarningRuleKey.LowConversion, "2023-03-31", null)]
    [InlineData(EarlyWarningRuleKey.LowConversion, "2023-04-01", "0.7")]
    [InlineData(EarlyWarningRuleKey.HighCaseload, "2021-12-31", null)]
    [InlineData(EarlyWarningRuleKey.HighCaseload, "2022-01-01", "25")]
    [InlineData(EarlyWarningRuleKey.HighInWorkShare, "2024-03-31", null)]
    [InlineData(EarlyWarningRuleKey.HighInWorkShare, "2024-04-01", "0.15")]
    [InlineData(EarlyWarningRuleKey.ServiceLevel, "2024-04-01", null)]
    [InlineData(EarlyWarningRuleKey.LowReferrals, "2024-04-01", null)]
    public void A_figure_is_held_against_what_was_published_by_then_and_nothing_is_published_of_service_levels(EarlyWarningRuleKey key, string day, string? threshold)
    {
        Assert.Equal(threshold, EarlyWarningRules.Find(key).ThresholdOn(Days.Day(day))?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(EarlyWarningRuleKey.LowConversion, 0.699999, true)]
    [InlineData(EarlyWarningRuleKey.LowConversion, 0.7, false)]
    [InlineData(EarlyWarningRuleKey.HighCaseload, 25, false)]
    [InlineData(EarlyWarningRuleKey.HighCaseload, 25.1, true)]
    public void Level_with_a_threshold_is_not_beyond_it(EarlyWarningRuleKey key, double number, bool isBeyond)
    {
        var rule = EarlyWarningRules.Find(key);

        Assert.Equal(isBeyond, rule.IsBeyond((decimal)number, rule.Threshold.GetValueOrDefault()));
    }

    [Fact]
    public void The_page_of_early_warning_is_what_the_rules_say()
    {
        Snapshot.MatchFile(EarlyWarningPage.Markdown(), Repository.PathOf("docs/early-warning.md"));
    }
}
