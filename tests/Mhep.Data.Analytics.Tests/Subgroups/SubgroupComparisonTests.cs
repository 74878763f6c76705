using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Subgroups;

/// <summary>Groups of clients beside each other, exactly.</summary>
public sealed class SubgroupComparisonTests(ITestOutputHelper output)
{
    private static readonly DateRange Year = Days.Range("2021-04-01", "2022-03-31");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(501, 50)];

    [Fact]
    public void A_rate_s_groups_have_intervals_and_differ_from_the_largest_by_Newcombe_s()
    {
        // 56 of 70 women and 48 of 80 men in work within a year; the largest group is that of the men.
        var comparison = Of(MeasureKey.Employment12MonthsRate, SubgroupBy.Gender, [.. People("Female", 70, 56), .. People("Male", 80, 48), .. People("Not known", 3, 1), .. People(null, 7, 2)]);

        Assert.Equal([("Female", 56, 70, 0.8m), ("Male", 48, 80, 0.6m)], comparison.Groups.Select(group => (group.Group, group.Numerator!.Value, group.Denominator!.Value, group.Value!.Value)));
        var difference = Assert.Single(comparison.Differences);
        Assert.Equal(("Female", "Male", 0.2m, true), (difference.Group, difference.ComparedWith, difference.Difference, difference.IsMoreThanChance));
        Assert.Equal((0.0524m, 0.3339m), (Math.Round(difference.Interval!.Lower, 4), Math.Round(difference.Interval.Upper, 4)));
        Assert.Equal((3, 7, 0.0625m), (comparison.NotKnown.Denominator, comparison.LeftBlank.Denominator, comparison.MissingShare));
        Assert.Equal((0.4375m, 0.04375m), (comparison.Groups[0].Share, comparison.LeftBlank.Share));
        Assert.Equal(ValueStatus.Exact, comparison.Status);
    }

    [Fact]
    public void A_count_s_groups_have_shares_and_no_differences()
    {
        var comparison = Of(MeasureKey.Engagements, SubgroupBy.BenefitStatus, [.. People("Universal Credit", 6, 0), .. People("None", 2, 0), .. People(null, 2, 0)]);

        Assert.Equal([("No benefit", 2m, 0.2m), ("Receiving a benefit", 6m, 0.6m)], comparison.Groups.Select(group => (group.Group, group.Value!.Value, group.Share!.Value)));
        Assert.Empty(comparison.Differences);
        Assert.All(comparison.Groups, group => Assert.Equal((null, null), (group.Denominator, group.Interval)));
        Assert.Equal(0.2m, comparison.MissingShare);
        Assert.Contains("Of 20% nothing is known: they may turn a difference round.", comparison.Notes);
    }

    [Fact]
    public void A_difference_that_chance_explains_is_said_to_be_one_and_few_are_too_few_to_tell()
    {
        var comparison = Of(MeasureKey.Employment12MonthsRate, SubgroupBy.Gender, [.. People("Female", 7, 4), .. People("Male", 9, 3), .. People("Non-binary", 2, 1)]);

        Assert.Equal(["Female", "Another gender"], comparison.Differences.OrderBy(difference => difference.Group == "Female" ? 0 : 1).Select(difference => difference.Group));
        Assert.All(comparison.Differences, difference => Assert.False(difference.IsMoreThanChance));
        Assert.Contains("Too few to tell: a group has fewer than 8 people.", comparison.Notes);
        Assert.Contains("2 differences are looked at: by chance alone, 1 in 20 passes for one.", comparison.Notes);
    }

    [Fact]
    public void Outside_of_coverage_nothing_is_known_of_any_group()
    {
        var comparison = Of(MeasureKey.Employment12MonthsRate, SubgroupBy.Gender, [.. People("Female", 7, 4)], Days.Range("2024-04-01", "2025-03-31"));

        Assert.Equal((ValueStatus.Missing, 0, null, ValueStatus.Missing), (comparison.Status, comparison.Groups.Count, comparison.MissingShare, comparison.NotKnown.Status));
    }

    [Fact]
    public void A_person_who_was_referred_again_is_in_the_group_of_each_row()
    {
        var site = SiteBuilder.Site().Running("2021-01-01").Covered("2021-01-01", "2023-12-31")
            .Episode(1, "2021-04-01", engaged: "2021-04-02").Episode(1, "2021-10-01", engaged: "2021-10-02").Job(1, "2021-11-01").Rows();

        var comparison = Of(MeasureKey.Employment12MonthsRate, SubgroupBy.AgeBand, site, row => new ClientTraits(row.Referral!.Value.Month == 4 ? "18-24" : "25-34", null, null, false), Year);

        Assert.Equal([("18-24", 0, 1), ("25-34", 1, 1)], comparison.Groups.Select(group => (group.Group, group.Numerator!.Value, group.Denominator!.Value)));
    }

    [Fact]
    public void Only_those_who_agreed_are_counted_where_consent_decides()
    {
        List<(ClientTraits Traits, bool InWork)> people = [.. People("Female", 10, 4)];
        var agreed = people.ConvertAll(person => (person.Traits with { ConsentToEvaluation = person.InWork }, person.InWork));

        Assert.Equal((4, 4), PartsOf(agreed, consentedOnly: true));
        Assert.Equal((4, 10), PartsOf(agreed, consentedOnly: false));

        static (int, int) PartsOf(List<(ClientTraits Traits, bool InWork)> people, bool consentedOnly)
        {
            var counts = Counted(MeasureKey.Employment12MonthsRate, Site(people), row => people[(int)row.Client - 1].Traits, Year, consentedOnly);
            return (counts.Of(SubgroupBy.Gender).Sum(group => group.Numerator), counts.Of(SubgroupBy.Gender).Sum(group => group.Denominator));
        }
    }

    /// <summary>
    /// The second calculation limits the data to the people of a group, each of whom has one group, and knows nothing of rows behind figures.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_group_equals_a_second_calculation_over_its_people_alone(int seed)
    {
        output.WriteLine($"seed {seed}");
        var draw = new Draw(seed);
        var random = new RandomRows(draw);
        var rows = Numbered(random.Site("A", "P", 1) with { Returns = [] });
        string?[] bands = ["18-24", "25-34", "35-44", "not known", null];
        var bandOf = rows.Episodes.Select(row => row.Client).Distinct().ToDictionary(client => client, _ => draw.One(bands));
        for (var i = 0; i < 4; i++)
        {
            var (from, to) = random.Period([rows]);
            foreach (var measure in MeasureCatalogue.All.Where(SubgroupCounts.IsCounted))
            {
                var comparison = Of(measure.Key, SubgroupBy.AgeBand, rows, row => new ClientTraits(bandOf[row.Client], null, null, false), DateRange.Between(from, to));
                if (comparison.Status is not (ValueStatus.Exact or ValueStatus.Partial)) continue;
                foreach (var band in bands)
                {
                    var known = new PlainSite(rows with
                    {
                        Episodes = [.. rows.Episodes.Where(row => bandOf[row.Client] == band)],
                        Jobs = [.. rows.Jobs.Where(row => bandOf.TryGetValue(row.Client, out var own) && own == band && bandOf.ContainsKey(row.Client))],
                    }, null, wholeSite: true).Measure(measure.Key, from, to);
                    var name = band switch { null => Subgroup.Blank, "not known" => Subgroup.NotKnown, _ => band };
                    var figure = comparison.Groups.Append(comparison.NotKnown).Append(comparison.LeftBlank).FirstOrDefault(group => group.Group == name);
                    Assert.Equal(
                        (seed, measure.Key, name, known.IsKnown ? known.Over : 0, known.IsKnown ? known.Under ?? 0 : 0),
                        (seed, measure.Key, name, figure?.Numerator ?? 0, figure?.Denominator ?? 0));
                }
            }
        }
    }

    private static IEnumerable<(ClientTraits Traits, bool InWork)> People(string? cell, int people, int inWork) =>
        Enumerable.Range(0, people).Select(person => (new ClientTraits(cell, cell, cell, false), person < inWork));

    private static SiteRows Site(List<(ClientTraits Traits, bool InWork)> people)
    {
        var site = SiteBuilder.Site().Running("2021-01-01").Covered("2021-01-01", "2023-12-31");
        foreach (var (index, person) in people.Index())
        {
            site.Episode(index + 1, "2021-04-01", engaged: "2021-04-02");
            if (person.InWork) site.Job(index + 1, "2021-11-01");
        }

        return site.Rows();
    }

    private static SubgroupComparison Of(MeasureKey measure, SubgroupBy by, List<(ClientTraits Traits, bool InWork)> people, DateRange? days = null) =>
        Of(measure, by, Site(people), row => people[(int)row.Client - 1].Traits, days ?? Year);

    private static SubgroupComparison Of(MeasureKey measure, SubgroupBy by, SiteRows rows, Func<EpisodeRow, ClientTraits> traitsOf, DateRange days) =>
        SubgroupComparing.Of(MeasureCatalogue.Find(measure), by, CalendarPeriods.Whole(days), Counted(measure, rows, traitsOf, days, consentedOnly: false));

    private static SubgroupCounts Counted(MeasureKey measure, SiteRows rows, Func<EpisodeRow, ClientTraits> traitsOf, DateRange days, bool consentedOnly)
    {
        var counts = new SubgroupCounts(MeasureCatalogue.Find(measure), days, consentedOnly);
        var numbered = Numbered(rows);
        counts.Add(SiteFacts.BuildTraced(numbered), numbered.Episodes.ToDictionary(row => row.Source, traitsOf));
        return counts;
    }

    /// <summary>Rows with the ids that the database would give them.</summary>
    private static SiteRows Numbered(SiteRows rows) => rows with
    {
        Episodes = [.. rows.Episodes.Select((row, index) => row with { Source = index + 1 })],
        Jobs = [.. rows.Jobs.Select((row, index) => row with { Source = rows.Episodes.Count + index + 1 })],
    };
}
