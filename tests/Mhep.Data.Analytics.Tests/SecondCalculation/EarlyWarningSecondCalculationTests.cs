using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>The rules that are not a measure alone, against a calculation day by day and job by job, on random data sets.</summary>
public sealed class EarlyWarningSecondCalculationTests(ITestOutputHelper output)
{
    private static readonly MeasureKey[] Promised = [MeasureKey.Referrals, MeasureKey.FirstJobStarts];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(2001, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_calculations_agree_on_quarters_and_on_evidence(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var rows = WithLowTargets(new RandomRows(draw).Site("A", "P", 1), draw);
        var site = SiteFacts.Build(rows);
        var finder = new EarlyWarningFinder(new Facts(1, [site]), new FidelityOptions());
        for (var i = 0; i < 12; i++)
        {
            var asOf = draw.Day(new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31));
            var warnings = finder.Of(site, asOf);
            var text = warnings.Where(each => each.Rule.Key is EarlyWarningRuleKey.ServiceLevel or EarlyWarningRuleKey.LowReferrals or EarlyWarningRuleKey.EvidenceFallingDue)
                .Select(each => $"{asOf} {each.Rule.Key} {each.State} {(each.State == EarlyWarningState.NotEnoughToTell ? null : each.Number)}");
            Assert.Equal(
                [Quarter(rows, asOf, EarlyWarningRuleKey.ServiceLevel, MeasureKey.FirstJobStarts), Quarter(rows, asOf, EarlyWarningRuleKey.LowReferrals, MeasureKey.Referrals), Evidence(rows, asOf)],
                text);
        }
    }

    private static string Quarter(SiteRows rows, DateOnly asOf, EarlyWarningRuleKey rule, MeasureKey measure)
    {
        var starts = Enumerable.Range(0, 80).Select(number => new DateOnly(2005, 1, 1).AddMonths(3 * number));
        var spokenOf = rows.Returns.Select(row => (From: row.Days.Start, To: row.Days.End)).Concat(rows.Coverage.Select(each => (each.From, each.To))).ToList();
        var plain = new PlainSite(rows, null, wholeSite: true);
        var newest = starts.Select(start => (From: start, To: start.AddMonths(3).AddDays(-1))).LastOrDefault(quarter =>
            spokenOf.Count > 0 && quarter.To <= asOf && quarter.To <= spokenOf.Max(each => each.To) && quarter.To >= spokenOf.Min(each => each.From)
            && PlainReturns.Each(quarter.From, quarter.To).Any(plain.There));
        if (newest == default) return $"{asOf} {rule} NotEnoughToTell ";
        if (rows.Targets.FirstOrDefault(target => target.Measure == measure && target.Days.Start == newest.From) is not { } low) return $"{asOf} {rule} Off ";
        var known = plain.Measure(measure, newest.From, newest.To);
        if (known.Status != "exact") return $"{asOf} {rule} NotEnoughToTell ";
        return $"{asOf} {rule} {(known.Over < low.Value ? "Raised" : "NotRaised")} {known.Over}";
    }

    private static string Evidence(SiteRows rows, DateOnly asOf)
    {
        if (rows.Coverage.Count == 0) return $"{asOf} EvidenceFallingDue NotEnoughToTell ";
        var end = rows.Coverage.Max(each => each.To) is var last && last < asOf ? last : asOf;
        var jobs = new PlainEvents(rows).JobStarts().ToList();
        var due = jobs.Count(start =>
        {
            var day91 = start.Job.Start.AddDays(91);
            var ended = start.Job.End is { } left && left < day91;
            var reached = jobs.Any(other => ReferenceEquals(other.Episode, start.Episode) && other.Job.Sustained13Weeks is { } day && day < day91 && !(day > other.Job.End));
            return day91 > end && day91 <= end.AddDays(30) && !ended && !reached;
        });
        return $"{asOf} EvidenceFallingDue {(due > 0 ? "Raised" : "NotRaised")} {due}";
    }

    private static SiteRows WithLowTargets(SiteRows rows, Draw draw)
    {
        var targets = new List<TargetRow>();
        for (var quarter = FinancialQuarter.Parse("2018-19-Q4"); quarter <= FinancialQuarter.Parse("2022-23-Q2"); quarter = FinancialQuarter.Containing(quarter.Last.AddDays(1)))
        {
            targets.AddRange(Promised.Where(_ => draw.Chance(85)).Select(measure =>
                new TargetRow { Measure = measure, Days = quarter.Days, Scenario = TargetScenario.Low, Value = 1 + draw.Upto(8) }));
        }

        return rows with { Targets = targets };
    }
}
