using Mhep.Data.Samples.Sheets;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// A workbook of any number of clients of one invented site over ten years. Clients are drawn one after the other while the
/// sheet is written; specialists are as many as keeps their caseloads ordinary, and all of them stay.
/// </summary>
internal static class LargeWorkbook
{
    /// <summary>About 27 referrals a year.</summary>
    private const int ClientsPerSpecialist = 270;

    private static readonly ServicePlan Plan = new(
        "SYN-L1", "Large sample (synthetic)", PolicyFocus.SevereMentalIllness, new(2013, 10, 1), 2, 0.42, 17, 4, 80);

    private static readonly ListedSite Site = new(
        Plan.Code, Plan.Name, "SYN-L", "Large sample provider (synthetic)", null, null, Plan.Focus, null, Plan.Start, Plan.End);

    public static IReadOnlyList<SheetContent> Sheets(int clients, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(clients);
        SyntheticSpecialist[] specialists =
        [
            .. Enumerable.Range(1, 1 + (clients / ClientsPerSpecialist)).Select(number => new SyntheticSpecialist(
                FormattableString.Invariant($"ES-{number:000}"),
                TeamLeader: false,
                FormattableString.Invariant($"Community team {1 + (number % 40)}"),
                [new SyntheticSpell(Plan.Start, null, 1)])),
        ];
        return
        [
            ColumnOf<SyntheticEpisode>.Sheet(
                "Clients",
                Notices.Covering(Plan.Start, ProgrammePlan.DataTo, allClients: true),
                ClientsSheet.ThirtyColumns,
                Episodes(clients, specialists, seed)),
            SpecialistsSheet.Of(specialists.Select(specialist => (Plan.Code, specialist))),
            SitesSheet.Of(Notices.Invented, [Site]),
        ];
    }

    private static IEnumerable<SyntheticEpisode> Episodes(int clients, SyntheticSpecialist[] specialists, int seed)
    {
        var chance = Pcg32.For(seed, "large clients");
        var days = ProgrammePlan.DataTo.DayNumber - Plan.Start.DayNumber;
        for (var number = 0; number < clients; number++)
        {
            var day = WorkingDays.OnOrBefore(Plan.Start.AddDays((int)((long)days * number / clients)));
            if (day < Plan.Start) day = Plan.Start;
            var client = ReferralDraw.Client(Plan, FormattableString.Invariant($"SYNL-{number + 1:000000}"), day, chance);
            var episode = ReferralDraw.Episode(Plan, client, specialists[number % specialists.Length], day, chance);
            var course = new EpisodeCourse(episode, Plan, chance);
            var left = WorkingDays.Within(day, ProgrammePlan.DataTo).Any(course.Step);
            if (!left) course.Close(ProgrammePlan.DataTo, serviceEnds: false);
            yield return episode;
        }
    }
}
