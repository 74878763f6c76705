using System.Globalization;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Counts what is odd about random data sets, so that nobody takes a comparison of ordinary data for one of all.</summary>
internal sealed class OddCases
{
    private static readonly (string Name, Func<SiteRows, int> Count)[] OfSite =
    [
        ("sites without a client", rows => rows.Episodes.Count == 0 ? 1 : 0),
        ("sites with one row", rows => rows.Episodes.Count == 1 ? 1 : 0),
        ("sites without client-level returns", rows => rows.Coverage.Count == 0 ? 1 : 0),
        ("returns that leave clients out", rows => rows.Coverage.Count(coverage => !coverage.AllClients)),
        ("aggregate returns beside client rows", rows => rows.Coverage.Count > 0 ? rows.Returns.Count : 0),
        ("ties: engagements on one day", rows => rows.Episodes.Where(row => row.VocationalProfile is not null).GroupBy(row => row.VocationalProfile).Count(day => day.Count() > 1)),
        ("leap days", rows => DaysOf(rows).Count(day => day is { Month: 2, Day: 29 })),
        ("edges of a financial year", rows => DaysOf(rows).Count(day => day is { Month: 3, Day: 31 } or { Month: 4, Day: 1 })),
        ("clients who return", rows => rows.Episodes.GroupBy(row => row.Client).Count(person => person.Count() > 1)),
        ("clients whom another specialist engaged", rows => rows.Episodes.Count(row => row.EngagedBy is not null && row.EngagedBy != row.Specialist)),
        ("specialists who leave and come back, or change hours", rows => rows.Spells.GroupBy(spell => spell.Specialist).Count(spells => spells.Count() > 1)),
        ("specialists with an unknown share of full time", rows => rows.Spells.Count(spell => spell.Fte is null)),
        ("jobs that overlap", rows => rows.Jobs.GroupBy(job => job.Client).Sum(jobs => Overlaps([.. jobs.OrderBy(job => job.Start)]))),
        ("jobs whose hours are unknown", rows => rows.Jobs.Count(job => job is { HoursPerWeek: null, HoursBand: null, HoursBandAt13Weeks: null })),
        ("clients in work when referred", rows => rows.Episodes.Count(row => row.EmployedAtReferral == true)),
        ("referrals without a date", rows => rows.Episodes.Count(row => row.Referral is null)),
        ("engagements before their referral", rows => rows.Episodes.Count(row => row.VocationalProfile < row.Referral)),
        ("jobs before their referral", rows => rows.Jobs.Count(job => rows.Episodes.Any(row => row.Client == job.Client && job.Start < row.Referral))),
        ("events before the service began", rows => DaysOf(rows).Count(day => day < rows.Site.ServiceStart)),
    ];

    private readonly Dictionary<string, int> _seen = OfSite.Select(each => each.Name)
        .Concat(["people at two sites of a provider", "specialists at two sites", "periods of one day", "periods that are a financial year", "periods with a leap day"])
        .ToDictionary(name => name, _ => 0);

    /// <summary>What has not happened yet.</summary>
    public IEnumerable<string> NeverSeen => _seen.Where(each => each.Value == 0).Select(each => each.Key);

    /// <summary>Looks at one data set.</summary>
    public void Add(IReadOnlyList<SiteRows> sites)
    {
        foreach (var (name, count) in OfSite) _seen[name] += sites.Sum(count);
        _seen["people at two sites of a provider"] += sites[0].Episodes.Select(row => row.Client).Intersect(sites[1].Episodes.Select(row => row.Client)).Count();
        _seen["specialists at two sites"] += sites[0].Spells.Select(spell => spell.Specialist).Intersect(sites[1].Spells.Select(spell => spell.Specialist)).Count();
    }

    /// <summary>Looks at one period asked about.</summary>
    public void Add(DateOnly from, DateOnly to)
    {
        if (from == to) _seen["periods of one day"]++;
        if (Schema.Time.FinancialYear.Containing(from).Days == Schema.Time.DateRange.Between(from, to)) _seen["periods that are a financial year"]++;
        var leapDay = new DateOnly(2020, 2, 29);
        if (from <= leapDay && leapDay <= to) _seen["periods with a leap day"]++;
    }

    /// <summary>A line for each, '12,345 clients who return'.</summary>
    public override string ToString() => string.Join('\n', _seen.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value,9:N0} {each.Key}")));

    private static int Overlaps(List<JobRow> jobs) => jobs.Zip(jobs.Skip(1)).Count(pair => !(pair.First.End < pair.Second.Start));

    private static IEnumerable<DateOnly> DaysOf(SiteRows rows) => rows.Episodes
        .SelectMany(row => new[] { row.Referral, row.VocationalProfile, row.ThirdAppointment, row.FirstMeaningfulContact, row.Discharge })
        .Concat(rows.Jobs.SelectMany(job => new[] { job.Start, job.End, job.Sustained6Weeks, job.Sustained13Weeks, job.Sustained26Weeks }))
        .OfType<DateOnly>();
}
