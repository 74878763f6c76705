namespace Mhep.Data.Samples.Synthetic;

/// <summary>Draws the people who are referred, and what is known of them on the day.</summary>
internal static class ReferralDraw
{
    private const double ShareEmployed = 0.1;
    private const double ShareConsenting = 0.78;
    private const double ShareInPartialReturn = 0.75;

    public static SyntheticClient Client(ServicePlan plan, string id, DateOnly day, Pcg32 chance) => new(
        id,
        day.Year - chance.Around(18, 62),
        chance.Pick(Vocabulary.Genders),
        chance.Pick(Vocabulary.Ethnicities),
        chance.Chance(ShareConsenting),
        plan.AllClients || chance.Chance(ShareInPartialReturn));

    public static SyntheticEpisode Episode(
        ServicePlan plan, SyntheticClient client, SyntheticSpecialist specialist, DateOnly day, Pcg32 chance)
    {
        var employed = chance.Chance(ShareEmployed);
        return new SyntheticEpisode
        {
            Client = client,
            SiteCode = plan.Code,
            ReferralDate = day,
            Team = specialist.Team,
            ReferralSource = chance.Pick(Vocabulary.ReferralSources),
            EmployedAtReferral = employed,
            EmploymentStatus = employed ? "01" : chance.Pick(Vocabulary.StatusesOutOfWork),
            Benefit = chance.Pick(Vocabulary.Benefits),
            LengthOfUnemployment = employed ? null : chance.Pick(Vocabulary.LengthsOfUnemployment),
            ReferredTo = specialist.Code,
            SpecialistCode = specialist.Code,
        };
    }
}
