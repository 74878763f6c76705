using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Time;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Performance;

/// <summary>Months add up to quarters and years, specialists to their site: for the measures that say so, and for no other.</summary>
public sealed class AdditivityTests(ITestOutputHelper output)
{
    private static readonly DateRange ThreeYears = Days.Range("2019-04-01", "2022-03-31");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(301, 20)];

    private static IEnumerable<MeasureKey> Additive => MeasureCatalogue.All.Where(measure => measure.Additive).Select(measure => measure.Key);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Months_add_up_to_quarters_and_quarters_to_years(int seed)
    {
        output.WriteLine($"seed {seed}");
        var site = SiteOf(seed);

        Assert.All(Additive, measure =>
        {
            var months = Known(site, measure, Grain.Month);
            Assert.Equal(Chunks(months, 3), Known(site, measure, Grain.Quarter));
            Assert.Equal(Chunks(months, 12), Known(site, measure, Grain.FinancialYear));
            Assert.Equal(months.Sum(), Known(site, measure, Grain.WholePeriod).Single());
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Specialists_and_what_is_unallocated_add_up_to_their_site(int seed)
    {
        output.WriteLine($"seed {seed}");
        var rows = RowsOf(seed);

        // With every row given to someone, nothing is unallocated.
        var site = SiteFacts.Build(rows with
        {
            Episodes = [.. rows.Episodes.Select(episode => episode with { Specialist = episode.Specialist ?? "ADA" })],
            Jobs = [.. rows.Jobs.Select(job => job with { SpecialistUnallocated = false })],
            Contacts = [.. rows.Contacts.Select(contact => contact with { Specialist = contact.Specialist ?? "ADA" })],
        });

        Assert.All(Additive, measure => Assert.Equal(
            Known(site, measure, Grain.WholePeriod).Single(),
            site.Specialists.Sum(specialist => specialist.Value(measure, "2019-04-01", "2022-03-31").Value ?? 0)));
    }

    [Fact]
    public void The_measures_for_which_it_must_not_hold_are_listed_and_it_does_not()
    {
        // One person for a year with one job: on the caseload at the end of each of twelve months, not of twelve people.
        var site = SiteBuilder.Site().Running("2019-04-01").Covered("2019-04-01", "2022-03-31")
            .Episode(1, "2019-04-02", engaged: "2019-04-03", employed: true, lastContact: "2022-03-30").Build();

        Assert.Equal(
            [MeasureKey.Caseload, MeasureKey.CaseloadActive],
            MeasureCatalogue.All.Where(measure => measure is { Unit: MeasureUnit.Count, Additive: false }).Select(measure => measure.Key));
        Assert.All(MeasureCatalogue.All.Where(measure => measure.Unit != MeasureUnit.Count), measure => Assert.False(measure.Additive));
        Assert.Equal((36, 1), (Known(site, MeasureKey.Caseload, Grain.Month).Sum(), Known(site, MeasureKey.Caseload, Grain.WholePeriod).Single()));
        Assert.Equal((36, 1), (Known(site, MeasureKey.CaseloadInWorkShare, Grain.Month).Sum(), Known(site, MeasureKey.CaseloadInWorkShare, Grain.WholePeriod).Single()));
    }

    /// <summary>Rows wholly covered, without aggregate returns, which cannot be split.</summary>
    private static Rows.SiteRows RowsOf(int seed)
    {
        var rows = new RandomRows(new Draw(seed)).Site("A", "P", 1);
        return rows with
        {
            Coverage = [new Coverage { From = new DateOnly(2019, 1, 1), To = new DateOnly(2022, 6, 30), AllClients = true }],
            ContactCoverage = [Days.Range("2019-01-01", "2022-06-30")],
            Returns = [],
        };
    }

    private static SiteFacts SiteOf(int seed) => SiteFacts.Build(RowsOf(seed));

    private static List<decimal> Known(SiteFacts site, MeasureKey measure, Grain grain) =>
        [.. new PerformanceFigures(new Facts(1, [site])).OfSite(site, new PerformanceQuestion
        {
            Measures = [measure], Period = PeriodRequest.Range(ThreeYears.Start, ThreeYears.End), Grain = grain,
        })[0].Values.Select(value => value.Value ?? 0)];

    private static IEnumerable<decimal> Chunks(List<decimal> months, int size) => months.Chunk(size).Select(chunk => chunk.Sum());
}
