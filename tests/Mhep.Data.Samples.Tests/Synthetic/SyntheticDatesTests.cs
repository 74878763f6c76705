using Mhep.Data.Samples.Synthetic;

namespace Mhep.Data.Samples.Tests.Synthetic;

/// <summary>Clean samples: no date of theirs gives ingestion anything to say.</summary>
public sealed class SyntheticDatesTests
{
    private static readonly SyntheticProgramme Programme = SyntheticProgramme.Generate(SampleWorkbooks.DefaultSeed);

    [Fact]
    public void Everything_of_an_episode_lies_between_its_referral_and_its_end()
    {
        Assert.All(Programme.Services, service => Assert.All(service.Episodes, episode =>
        {
            var end = episode.Discharge ?? service.Plan.End ?? ProgrammePlan.DataTo;
            DateOnly?[] days =
            [
                episode.FirstContact, episode.VocationalProfile, episode.ThirdAppointment, episode.FirstEmployerContact, episode.LastContact,
                episode.BenefitsAdvice, episode.Discharge,
                .. episode.Jobs.SelectMany(job => new DateOnly?[] { job.Start, job.End, job.SixWeeks, job.ThirteenWeeks, job.TwentySixWeeks }),
            ];
            Assert.All(days.OfType<DateOnly>(), day => Assert.InRange(day, episode.ReferralDate, end));
            Assert.True(episode.ReferralDate >= service.Plan.Start);
            Assert.Equal(episode.Discharge is null, episode.DischargeReason is null);
        }));
    }

    [Fact]
    public void Jobs_follow_engagement_and_one_another()
    {
        Assert.All(Programme.Services.SelectMany(service => service.Episodes).Where(episode => episode.Jobs.Count > 0), episode =>
        {
            Assert.True(episode.Engagement < episode.Jobs[0].Start);
            Assert.InRange(episode.Jobs.Count, 1, 3);
            Assert.All(episode.Jobs.Zip(episode.Jobs.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
        });
    }

    [Fact]
    public void A_job_lasted_as_long_as_its_sustainment_days_say()
    {
        var jobs = Programme.Services.SelectMany(service => service.Episodes).SelectMany(episode => episode.Jobs);
        Assert.All(jobs, job =>
        {
            Assert.True(job.SixWeeks is null || job.SixWeeks == job.Start.AddDays(42));
            Assert.True(job.ThirteenWeeks is null || (job.ThirteenWeeks == job.Start.AddDays(91) && job.SixWeeks is not null));
            Assert.True(job.TwentySixWeeks is null || (job.TwentySixWeeks == job.Start.AddDays(182) && job.ThirteenWeeks is not null));
            Assert.False(job.End < (job.TwentySixWeeks ?? job.ThirteenWeeks ?? job.SixWeeks ?? job.Start));
        });
    }

    [Fact]
    public void A_client_has_one_open_episode_at_a_time()
    {
        var people = Programme.Services.SelectMany(service => service.Episodes).GroupBy(episode => episode.Client.Id, StringComparer.Ordinal);
        Assert.All(people, person => Assert.All(
            person.Zip(person.Skip(1)),
            pair => Assert.True(pair.First.Discharge < pair.Second.ReferralDate)));
    }

    [Fact]
    public void Spells_in_post_follow_one_another_within_the_service()
    {
        Assert.All(Programme.Services, service => Assert.All(service.Specialists, specialist =>
        {
            Assert.True(specialist.Spells[0].Start >= service.Plan.Start);
            Assert.Equal(service.Plan.End is null, specialist.Spells[^1].Leave is null || service.Plan.End is null);
            Assert.False(specialist.Spells[^1].Leave > service.Plan.End);
            Assert.All(specialist.Spells, spell => Assert.False(spell.Leave < spell.Start));
            Assert.All(specialist.Spells.Zip(specialist.Spells.Skip(1)), pair => Assert.True(pair.First.Leave < pair.Second.Start));
        }));
    }

    [Fact]
    public void A_specialist_was_in_post_on_the_day_of_an_engagement()
    {
        Assert.All(Programme.Services, service => Assert.All(service.Episodes, episode =>
        {
            if (episode.Engagement is not { } day || episode.EngagedBy is not { } code) return;
            Assert.True(service.Specialists.Single(specialist => specialist.Code == code).InPost(day));
        }));
    }

    // Rows name one specialist for the whole episode: where a team changed altogether, that is someone who came later.
    [Fact]
    public void Few_job_starts_belong_to_a_specialist_who_was_not_in_post()
    {
        var odd = Programme.Services.Sum(service => service.Episodes.Sum(episode => episode.Jobs.Count(job =>
            episode.SpecialistOf(job, service.Form) is { } code
            && !service.Specialists.Single(specialist => specialist.Code == code).InPost(job.Start))));
        Assert.InRange(odd, 0, 100);
    }
}
