using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>
/// Small, odd data sets: returning clients, jobs that overlap, specialists who move, unknown hours and dates, returns beside client
/// rows, sites without anything. No two jobs of a person start on one day, since what decides then is tested on its own.
/// </summary>
internal sealed class RandomRows(Draw draw)
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly DateOnly Last = new(2022, 6, 30);
    private readonly string?[] _specialists = [null, "ADA", "BEN", "CY"];

    public SiteRows Site(string code, string provider, long firstClient)
    {
        var start = draw.Maybe(80, () => draw.Day(First, new DateOnly(2020, 6, 30)));
        var end = draw.Maybe(40, () => draw.Day(new DateOnly(2020, 7, 1), Last));
        var episodes = new List<EpisodeRow>();
        var jobs = new List<JobRow>();
        var clients = draw.Chance(10) ? draw.Upto(1) : draw.Upto(40);
        for (var client = 0; client < clients; client++) AddClient(firstClient + client, episodes, jobs);
        return new SiteRows
        {
            Site = new SiteDescription
            {
                Code = code,
                Name = code,
                ProviderCode = provider,
                ProviderName = provider,
                PolicyFocus = PolicyFocus.Other,
                ServiceStart = start,
                ServiceEnd = end,
            },
            Coverage = Coverage(),
            Episodes = episodes,
            Jobs = jobs,
            Spells = [.. Enumerable.Range(0, draw.Upto(5)).Select(_ => Spell())],
            Contacts = [.. Enumerable.Range(0, draw.Upto(40)).Select(_ => Contact())],
            ContactCoverage = [.. Enumerable.Range(0, draw.Upto(3)).Select(_ => draw.Range(First, Last))],
            Returns = Returns(),
        };
    }

    /// <summary>A month, quarter, year, day or range; at times one with the leap day in it or one that ends where coverage does.</summary>
    public (DateOnly From, DateOnly To) Period(IReadOnlyList<SiteRows> sites)
    {
        var ends = sites.SelectMany(site => site.Coverage).Select(coverage => coverage.To).ToList();
        var day = draw.Chance(10) ? new DateOnly(2020, 2, 29) : draw.Day(First, Last);
        var range = draw.Upto(6) switch
        {
            6 when ends.Count > 0 => DateRange.Between(First, draw.One(ends)),
            0 => ReportingMonth.Containing(day).Days,
            1 => FinancialQuarter.Containing(day).Days,
            2 => FinancialYear.Containing(day).Days,
            3 => DateRange.Between(day, day),
            4 => DateRange.Between(First, Last),
            _ => draw.Range(First, Last),
        };
        return (range.Start, range.End);
    }

    private List<Coverage> Coverage() => draw.Upto(12) switch
    {
        0 => [],
        1 => [Covered(draw.Range(First, Last), all: false)],
        2 => [Covered(draw.Range(First, Last), all: true), Covered(draw.Range(First, Last), all: draw.Chance(50))],
        3 => [Covered(DateRange.Between(First, Last), all: false)],
        4 or 5 => [Covered(draw.Range(First, Last), all: true)],
        _ => [Covered(DateRange.Between(draw.Day(First, new DateOnly(2019, 12, 31)), draw.Day(new DateOnly(2021, 1, 1), Last)), all: true)],
    };

    private static Coverage Covered(DateRange days, bool all) => new() { From = days.Start, To = days.End, AllClients = all };

    private void AddClient(long client, List<EpisodeRow> episodes, List<JobRow> jobs)
    {
        var referrals = new List<DateOnly?> { draw.Maybe(92, () => draw.Day(First, Last)) };
        if (draw.Chance(25) && referrals[0] is { } first) referrals.Add(first.AddDays(1 + draw.Upto(400)));
        episodes.AddRange(referrals.Select(referral => Episode(client, referral)));
        var starts = Enumerable.Range(0, draw.Upto(3)).Select(_ => draw.DayAfter(referrals[0] ?? First, 500).AddDays(-draw.Upto(60))).Distinct();
        jobs.AddRange(starts.Select(start => Job(client, start, referrals)));
    }

    private EpisodeRow Episode(long client, DateOnly? referral)
    {
        var near = referral ?? draw.Day(First, Last);
        return new EpisodeRow
        {
            Client = client,
            Referral = referral,
            Specialist = draw.One(_specialists),
            EngagedBy = draw.Chance(20) ? draw.One(_specialists) : null,
            EmployedAtReferral = draw.Maybe(60, () => draw.Chance(30)),
            FirstMeaningfulContact = draw.Maybe(60, () => draw.DayAfter(near, 60)),
            VocationalProfile = draw.Maybe(70, () => draw.DayAfter(near, 150).AddDays(-10)),
            ThirdAppointment = draw.Maybe(40, () => draw.DayAfter(near, 150)),
            FirstEmployerContact = draw.Maybe(40, () => draw.DayAfter(near, 120)),
            LastContact = draw.Maybe(70, () => draw.DayAfter(near, 600)),
            Discharge = draw.Maybe(50, () => draw.DayAfter(near, 500)),
        };
    }

    private JobRow Job(long client, DateOnly start, List<DateOnly?> referrals)
    {
        var lasted = draw.Upto(300);
        return new JobRow
        {
            Client = client,
            Start = start,
            End = draw.Maybe(50, () => start.AddDays(lasted)),
            Specialist = draw.Chance(40) ? draw.One(_specialists) : null,
            SpecialistUnallocated = draw.Chance(10),
            NamedReferral = draw.Chance(15) ? draw.One(referrals) : null,
            HoursPerWeek = draw.Maybe(60, () => 4m + (draw.Upto(70) / 2m)),
            HoursBand = draw.Maybe(20, () => draw.One([HoursBand.Under16, HoursBand.From16])),
            HoursBandAt13Weeks = draw.Maybe(20, () => draw.One([HoursBand.Under16, HoursBand.From16])),
            CompetitivePaid = draw.Maybe(50, () => draw.Chance(80)),
            FirstFourHoursWorked = draw.Maybe(50, () => draw.Chance(80)),
            Sustained6Weeks = draw.Maybe(60, () => start.AddDays(42 + draw.Upto(2))),
            Sustained13Weeks = draw.Maybe(50, () => start.AddDays(91 + draw.Upto(2))),
            Sustained26Weeks = draw.Maybe(30, () => start.AddDays(182 + draw.Upto(2))),
        };
    }

    private SpellRow Spell() => new()
    {
        Specialist = draw.One(["ADA", "BEN", "CY", "DEE"]),
        Start = draw.Maybe(85, () => draw.Day(First, new DateOnly(2021, 1, 1))),
        Leave = draw.Maybe(50, () => draw.Day(new DateOnly(2020, 6, 1), Last)),
        Fte = draw.Maybe(85, () => (1 + draw.Upto(4)) / 5m),
    };

    private ContactRow Contact() =>
        new() { Specialist = draw.One(_specialists), Day = draw.Day(First, Last), FaceToFace = draw.Maybe(80, () => draw.Chance(60)) };

    private List<ReturnRow> Returns()
    {
        var rows = Enumerable.Range(0, draw.Upto(9)).Select(_ => Return()).ToList();

        // One return a specialist and period, as slices have it.
        return [.. rows.DistinctBy(row => (row.Specialist, row.Days))];
    }

    private ReturnRow Return()
    {
        var day = draw.Day(First, Last);
        return new ReturnRow
        {
            Specialist = draw.Chance(40) ? draw.One(_specialists) : null,
            Days = draw.Upto(3) switch
            {
                0 => draw.Range(First, Last),
                1 => FinancialQuarter.Containing(day).Days,
                2 => FinancialYear.Containing(day).Days,
                _ => ReportingMonth.Containing(day).Days,
            },
            Referrals = draw.Maybe(80, () => draw.Upto(9)),
            Engagements = draw.Maybe(80, () => draw.Upto(9)),
            FirstJobStarts = draw.Maybe(80, () => draw.Upto(9)),
            JobStarts = draw.Maybe(70, () => draw.Upto(9)),
            Sustained6Weeks = draw.Maybe(70, () => draw.Upto(9)),
            Sustained13WeeksUnder16Hours = draw.Maybe(70, () => draw.Upto(9)),
            Sustained13Weeks16HoursOrMore = draw.Maybe(70, () => draw.Upto(9)),
            Sustained13Weeks = draw.Maybe(30, () => draw.Upto(9)),
            Sustained26Weeks = draw.Maybe(60, () => draw.Upto(9)),
        };
    }
}
