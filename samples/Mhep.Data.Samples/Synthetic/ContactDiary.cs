namespace Mhep.Data.Samples.Synthetic;

/// <summary>Draws the employer contacts of a service, day by day and specialist by specialist.</summary>
internal static class ContactDiary
{
    public static IReadOnlyList<SyntheticContact> Draw(
        ServicePlan plan, IReadOnlyList<SyntheticSpecialist> specialists, int seed)
    {
        var chance = Pcg32.For(seed, $"{plan.Code} contacts");
        var zeal = specialists.ToDictionary(
            specialist => specialist.Code, _ => chance.Between(60, 140) / 100.0, StringComparer.Ordinal);
        var contacts = new List<SyntheticContact>();
        foreach (var day in WorkingDays.Within(plan.Start, plan.End ?? ProgrammePlan.DataTo))
        {
            foreach (var specialist in specialists)
            {
                var perDay = (double)specialist.Fte(day) * plan.ContactsPerWeek / 5 * zeal[specialist.Code];
                for (var left = chance.Times(perDay * PandemicYear.EmployerContacts(day)); left > 0; left--)
                    contacts.Add(Contact(specialist.Code, day, chance));
            }
        }

        return contacts;
    }

    private static SyntheticContact Contact(string specialist, DateOnly day, Pcg32 chance)
    {
        var met = chance.Chance(PandemicYear.FaceToFace(day));
        var channel = met ? "In person" : chance.Pick(Vocabulary.Channels);
        return new(specialist, day, met, channel, chance.Pick(Vocabulary.Employers));
    }
}
