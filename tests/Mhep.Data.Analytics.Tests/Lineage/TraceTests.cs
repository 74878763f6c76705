using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Analytics.Tests.SecondCalculation;
using Mhep.Data.Schema.Sites;
using Xunit.Abstractions;

namespace Mhep.Data.Analytics.Tests.Lineage;

/// <summary>The rows behind every figure of random data sets, held against the figure and against what the rows say.</summary>
public sealed class TraceTests(ITestOutputHelper output)
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(501, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_rows_behind_a_figure_add_up_to_its_numerator_and_its_denominator(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new RandomRows(new Draw(seed));
        SiteRows[] sites = [Numbered(random.Site("A", "P", 1), 1), Numbered(random.Site("B", "P", 15), 100_000), Numbered(random.Site("C", "Q", 1), 200_000)];
        var facts = new Facts(1, sites.Select(SiteFacts.Build));
        var traced = sites.Select(SiteFacts.BuildTraced).ToList();
        var figures = new PerformanceFigures(facts);
        var withRows = 0;
        for (var i = 0; i < 4; i++)
        {
            var (from, to) = random.Period(sites);
            foreach (var perFte in (bool[])[false, true])
            {
                var question = new PerformanceQuestion { Measures = [.. Enum.GetValues<MeasureKey>()], Period = PeriodRequest.Range(from, to), PerFte = perFte };
                foreach (var by in Enum.GetValues<PerformanceUnit>())
                {
                    foreach (var value in figures.By(by, facts.Sites, question).SelectMany(unit => unit.Series).SelectMany(series => series.Values))
                    {
                        var rows = new TracedRows();
                        foreach (var site in traced) LineageReader.Trace(value, site, rows);
                        Assert.True(Holds(value, rows.All), $"seed {seed}, {by}, {value.Measure}, per FTE {perFte}, {value.Period.Label}: {value.Numerator} / {value.Denominator}");
                        withRows += rows.All.Count > 0 ? 1 : 0;
                    }
                }
            }
        }

        output.WriteLine($"{withRows} figures with rows");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_row_of_a_count_has_its_date_in_the_period_and_no_other_row_has(int seed)
    {
        output.WriteLine($"seed {seed}");
        var random = new RandomRows(new Draw(seed));
        var rows = Numbered(random.Site("A", "P", 1), 1) with { Returns = [] };
        var facts = new Facts(1, [SiteFacts.Build(rows)]);
        var (from, to) = random.Period([rows]);

        Assert.Equal(Counted(row => row.Referral), RowsOf(MeasureKey.Referrals));
        Assert.Equal(Counted(row => row.FirstMeaningfulContact), RowsOf(MeasureKey.Access));
        Assert.Equal(Counted(row => row.Discharge), RowsOf(MeasureKey.Discharges));
        Assert.Equal(Counted(row => row.VocationalProfile < (row.ThirdAppointment ?? DateOnly.MaxValue) ? row.VocationalProfile : row.ThirdAppointment), RowsOf(MeasureKey.Engagements));
        Assert.Equal(
            rows.Contacts.Where(contact => IsCounted(contact.Day, rows.ContactCoverage.Any(days => days.Contains(contact.Day)))).Select(contact => contact.Source).Order(),
            RowsOf(MeasureKey.EmployerContacts));

        IEnumerable<long> RowsOf(MeasureKey measure)
        {
            var traced = new TracedRows();
            LineageReader.Trace(facts.Site("A")!.Value(measure, Day(from), Day(to)), SiteFacts.BuildTraced(rows), traced);
            return traced.All.Select(row => row.Row).Order();
        }

        IEnumerable<long> Counted(Func<EpisodeRow, DateOnly?> dayOf) => rows.Episodes
            .Where(row => dayOf(row) is { } day && IsCounted(day, rows.Coverage.Any(covered => covered.From <= day && day <= covered.To)))
            .Select(row => row.Source).Order();

        bool IsCounted(DateOnly day, bool isCovered) => isCovered && from <= day && day <= to && !(day < rows.Site.ServiceStart);
    }

    [Fact]
    public void A_job_leans_on_the_client_s_row_and_a_person_with_two_rows_counts_once()
    {
        var rows = new SiteRows
        {
            Site = new SiteDescription { Code = "A", Name = "A", ProviderCode = "P", ProviderName = "P", PolicyFocus = PolicyFocus.Other },
            Coverage = [new Coverage { From = Days.Day("2023-04-01"), To = Days.Day("2024-03-31"), AllClients = true }],
            Episodes =
            [
                new EpisodeRow { Source = 11, Client = 1, Referral = Days.Day("2023-04-03"), VocationalProfile = Days.Day("2023-04-10") },
                new EpisodeRow { Source = 12, Client = 1, Referral = Days.Day("2023-06-01"), VocationalProfile = Days.Day("2023-06-02") },
            ],
            Jobs = [new JobRow { Source = 21, Client = 1, Start = Days.Day("2023-07-01") }],
        };
        var facts = new Facts(1, [SiteFacts.Build(rows)]);

        var job = Assert.Single(Traced(MeasureKey.JobStarts));
        Assert.Equal((LineageRole.Numerator, 1m, 21L), (job.Role, job.Counted, job.Row));
        Assert.Equal([12L], job.LeansOn);
        var person = Assert.Single(Traced(MeasureKey.Caseload));
        Assert.Equal((12L, 11L), (person.Row, Assert.Single(person.LeansOn)));

        IReadOnlyList<TracedRow> Traced(MeasureKey measure)
        {
            var traced = new TracedRows();
            LineageReader.Trace(facts.Sites[0].Value(measure, "2023-04-01", "2024-03-31"), SiteFacts.BuildTraced(rows), traced);
            return traced.All;
        }
    }

    private static bool Holds(MeasureValue value, IReadOnlyList<TracedRow> rows)
    {
        var observed = rows.Where(row => row.Role == LineageRole.Observed).ToList();
        if (value.UnitsIncluded == 0) return rows.Count == 0;
        if (value.Measure is MeasureKey.DaysToFirstJobMedian or MeasureKey.HoursPerWeekMedian) return observed.Count == value.Denominator && rows.Count == observed.Count;
        if (value.Measure == MeasureKey.DaysToFirstEmployerContactMean) return observed.Count == value.Denominator && observed.Sum(row => row.Counted) == value.Numerator;
        return observed.Count == 0 && Sum(LineageRole.Numerator) == value.Numerator
            && Math.Abs(Sum(LineageRole.Denominator) - value.Denominator.GetValueOrDefault()) <= 0.000001m;

        decimal Sum(LineageRole role) => rows.Where(row => row.Role == role).Sum(row => row.Counted);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static SiteRows Numbered(SiteRows rows, long from)
    {
        var next = from;
        return rows with
        {
            Episodes = [.. rows.Episodes.Select(row => row with { Source = next++ })],
            Jobs = [.. rows.Jobs.Select(row => row with { Source = next++ })],
            Contacts = [.. rows.Contacts.Select(row => row with { Source = next++ })],
            Spells = [.. rows.Spells.Select(row => row with { Source = next++ })],
            Returns = [.. rows.Returns.Select(row => row with { Source = next++ })],
        };
    }
}
