using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Samples.Tests.Synthetic;

/// <summary>The invented services look like published ones. Bounds are wide enough for any seed that is likely.</summary>
public sealed class SyntheticProgrammeTests
{
    private static readonly SyntheticProgramme Programme = SyntheticProgramme.Generate(SampleWorkbooks.DefaultSeed);

    private static readonly List<SyntheticService> MentalIllness =
        [.. Programme.Services.Where(service => service.Plan.Focus == PolicyFocus.SevereMentalIllness)];

    public static TheoryData<string> Sites => [.. Programme.Services.Select(service => service.Plan.Code)];

    [Fact]
    public void Fourteen_services_of_eight_providers_serve_about_ten_thousand_clients()
    {
        Assert.Equal(8, Programme.Providers.Count);
        Assert.Equal(14, Programme.Services.Count());
        Assert.Equal(10, MentalIllness.Count);
        Assert.True(Programme.Providers.Select(provider => provider.Plan.Region).Distinct().Count() >= 5);
        var clients = Programme.Services.SelectMany(service => service.Episodes).Select(episode => episode.Client.Id).Distinct().Count();
        Assert.InRange(clients, 9_000, 11_000);
    }

    [Fact]
    public void Some_clients_are_referred_again()
    {
        var episodes = Programme.Services.SelectMany(service => service.Episodes).ToList();
        var again = episodes.Count - episodes.Select(episode => episode.Client.Id).Distinct().Count();
        Assert.InRange(again / (double)episodes.Count, 0.02, 0.1);
    }

    // golab-2024 Table A2: 28.8% to 35.8% of engaged clients of the four mental illness services, 32.3% on average.
    [Fact]
    public void The_job_outcome_rate_of_mental_illness_services_is_near_table_a2()
    {
        var rates = MentalIllness.Select(service => Rate(service, episode => episode.FirstJob is not null, Engaged)).ToList();
        Assert.InRange(rates.Average(), 0.29, 0.37);
        Assert.All(rates, rate => Assert.InRange(rate, 0.24, 0.42));
    }

    [Fact]
    public void About_three_of_four_referrals_engage_within_weeks()
    {
        Assert.All(Programme.Services, service => Assert.InRange(Rate(service, Engaged, _ => true), 0.68, 0.82));
        var days = Programme.Services.SelectMany(service => service.Episodes).Where(Engaged)
            .Average(episode => Days(episode.ReferralDate, episode.Engagement!.Value));
        Assert.InRange(days, 14, 42);
    }

    [Fact]
    public void About_one_in_ten_was_in_work_when_referred() =>
        Assert.InRange(Programme.Services.Average(service => Rate(service, episode => episode.EmployedAtReferral, _ => true)), 0.08, 0.12);

    // bit-2020 3.4: within 10 weeks at the quickest provider, 4 months at two, up to 7 months (30 weeks) at two.
    [Fact]
    public void The_first_job_comes_after_ten_weeks_at_the_quickest_service_and_after_seven_months_at_the_slowest()
    {
        var weeks = Programme.Services.Select(service => service.Episodes
            .Where(episode => Engaged(episode) && episode.FirstJob is not null)
            .Average(episode => Days(episode.Engagement!.Value, episode.FirstJob!.Start)) / 7).ToList();
        Assert.InRange(weeks.Min(), 8, 13);
        Assert.InRange(weeks.Max(), 24, 33);
    }

    // bit-2020 3.5: 20 to 21 hours a week on average, roughly 75% at 16 hours or more.
    [Fact]
    public void Hours_a_week_are_near_those_of_section_3_5()
    {
        var hours = JobStarts(Programme.Services).Select(job => job.HoursPerWeek).OfType<decimal>().ToList();
        Assert.InRange(hours.Average(), 19, 21.5m);
        Assert.InRange(hours.Count(value => value >= 16) / (double)hours.Count, 0.72, 0.79);
    }

    [Fact]
    public void Two_in_three_starters_are_in_work_for_thirteen_weeks_more_for_six_and_fewer_for_twenty_six()
    {
        double Share(Func<SyntheticJob, DateOnly?> reached) => Rate(
            Programme.Services.SelectMany(service => service.Episodes),
            episode => episode.Jobs.Any(job => reached(job) is not null),
            episode => episode.FirstJob is not null);
        Assert.InRange(Share(job => job.ThirteenWeeks), 0.6, 0.75);
        Assert.InRange(Share(job => job.SixWeeks), 0.7, 0.88);
        Assert.InRange(Share(job => job.TwentySixWeeks), 0.28, 0.45);
    }

    [Fact]
    public void Job_starts_fall_in_the_first_summer_of_the_pandemic_and_recover()
    {
        var running = Programme.Services.Where(service => service.Plan.Start < new DateOnly(2019, 10, 1)).ToList();
        int Between(DateOnly first, DateOnly last) => JobStarts(running).Count(job => job.Start >= first && job.Start <= last);
        var before = Between(new(2019, 10, 1), new(2020, 3, 31));
        var during = Between(new(2020, 4, 1), new(2020, 9, 30));
        var after = Between(new(2021, 4, 1), new(2021, 9, 30));
        Assert.InRange(during / (double)before, 0.2, 0.65);
        Assert.True(after > 1.3 * during, $"{after} job starts a year later, {during} in the first summer.");
    }

    [Fact]
    public void A_full_time_specialist_has_fifteen_to_twenty_five_clients()
    {
        var loads = new[] { new DateOnly(2021, 9, 30), new(2022, 3, 31), new(2022, 9, 30), new(2023, 3, 31) }.Select(day =>
        {
            var clients = Programme.Services.Sum(service => service.Episodes.Count(episode =>
                episode.Engagement <= day && !(episode.Discharge <= day)));
            return clients / (double)Programme.Services.Sum(service => service.Specialists.Sum(specialist => specialist.Fte(day)));
        });
        Assert.All(loads, load => Assert.InRange(load, 15, 25));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_has_two_to_eight_specialists_who_come_and_go(string site)
    {
        var service = Programme.Service(site);
        var last = service.Plan.End ?? ProgrammePlan.DataTo;
        var inPost = WeeksOf(service.Plan.Start.AddDays(60), last).Select(day => service.Specialists.Count(specialist => specialist.InPost(day)));
        Assert.InRange(inPost.Max(), 2, 8);
        Assert.Contains(service.Specialists, specialist => specialist.Spells[^1].Leave < last);
        Assert.Contains(service.Specialists, specialist => specialist.Spells[0].Start > service.Plan.Start.AddYears(1));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Fidelity_reviews_come_every_six_months_and_rise_with_noise(string site)
    {
        var reviews = Programme.Service(site).Reviews;
        Assert.True(reviews.Count >= 6);
        Assert.All(reviews, review => Assert.All(review.Scores, score => Assert.InRange(score, 1, 5)));
        Assert.All(reviews, review => Assert.Equal(25, review.Scores.Count));
        Assert.All(reviews.Zip(reviews.Skip(1)), pair => Assert.InRange(Days(pair.First.Day, pair.Second.Day), 165, 200));
        Assert.InRange(reviews[^1].Total - reviews[0].Total, 6, 35);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_full_time_specialist_meets_employers_two_to_six_times_a_week(string site)
    {
        var service = Programme.Service(site);
        var weeks = service.Specialists.SelectMany(specialist => specialist.Spells).Sum(spell =>
            (double)spell.Fte * (Days(spell.Start, spell.Leave ?? ProgrammePlan.DataTo) + 1) / 7);
        Assert.InRange(service.Contacts.Count / weeks, 2, 6);
        Assert.All(service.Contacts, contact =>
            Assert.True(service.Specialists.Single(specialist => specialist.Code == contact.SpecialistCode).InPost(contact.Day)));
    }

    private static bool Engaged(SyntheticEpisode episode) => episode.Engagement is not null;

    private static IEnumerable<SyntheticJob> JobStarts(IEnumerable<SyntheticService> services) =>
        services.SelectMany(service => service.Episodes).SelectMany(episode => episode.Jobs).Where(job => job.Counts);

    private static double Rate(SyntheticService service, Func<SyntheticEpisode, bool> part, Func<SyntheticEpisode, bool> whole) =>
        Rate(service.Episodes, part, whole);

    private static double Rate(IEnumerable<SyntheticEpisode> episodes, Func<SyntheticEpisode, bool> part, Func<SyntheticEpisode, bool> whole)
    {
        var counted = episodes.Where(whole).ToList();
        return counted.Count(part) / (double)counted.Count;
    }

    private static IEnumerable<DateOnly> WeeksOf(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(7)) yield return day;
    }

    private static int Days(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber;
}
