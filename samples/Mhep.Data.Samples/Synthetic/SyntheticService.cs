namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented service with all that its workbook is written from.</summary>
/// <param name="Plan">What was set beforehand.</param>
/// <param name="Form">How its provider keeps jobs.</param>
/// <param name="Specialists">Its employment specialists, by code.</param>
/// <param name="Episodes">Its episodes, by referral date; also those that a partial return leaves out.</param>
/// <param name="Contacts">Its employer contacts, by day.</param>
/// <param name="Reviews">Its fidelity reviews, by day.</param>
/// <param name="Context">What helps to read its figures.</param>
public sealed record SyntheticService(
    ServicePlan Plan,
    ClientForm Form,
    IReadOnlyList<SyntheticSpecialist> Specialists,
    IReadOnlyList<SyntheticEpisode> Episodes,
    IReadOnlyList<SyntheticContact> Contacts,
    IReadOnlyList<SyntheticReview> Reviews,
    IReadOnlyList<SyntheticContext> Context)
{
    /// <summary>First day that the client-level return covers.</summary>
    public DateOnly ClientDataFrom => Plan.ClientDataFrom ?? Plan.Start;

    /// <summary>
    /// The episodes that the Clients sheet holds: all but those of people a partial return leaves out, and those that ended
    /// before it begins.
    /// </summary>
    public IEnumerable<SyntheticEpisode> InClientReturn =>
        Episodes.Where(episode => episode.Client.InClientReturn && !(episode.Discharge < ClientDataFrom));

    /// <summary>
    /// The months with aggregate returns: every one where the Clients sheet is partial, those before it begins, else none.
    /// </summary>
    public IEnumerable<DateOnly> AggregateMonths
    {
        get
        {
            var end = !Plan.AllClients ? Plan.End ?? ProgrammePlan.DataTo : ClientDataFrom.AddDays(-1);
            for (var first = Plan.Start; first < end; first = first.AddMonths(1)) yield return first;
        }
    }

    /// <summary>
    /// Job starts in the client-level return that belong to a specialist and lie between two days, both included: a count over
    /// rows, for tests to hold the platform's figures against.
    /// </summary>
    public int JobStarts(string specialistCode, DateOnly first, DateOnly last) => InClientReturn.Sum(episode =>
        episode.Jobs.Count(job =>
            job.Counts && job.Start >= first && job.Start <= last && episode.SpecialistOf(job, Form) == specialistCode));

    /// <summary>Engagements in the client-level return that belong to a specialist and lie between two days, likewise.</summary>
    public int Engagements(string specialistCode, DateOnly first, DateOnly last) => InClientReturn.Count(episode =>
        episode.Engagement >= first && episode.Engagement <= last
        && (episode.EngagedBy ?? episode.SpecialistCode) == specialistCode);

    /// <summary>
    /// An aggregate return's rows of one month: the whole site, then each specialist who was in post on one of its days or had
    /// something to count (a job may reach its 13 weeks after its specialist has left).
    /// </summary>
    public IEnumerable<AggregateCounts> SiteAndSpecialists(DateOnly month)
    {
        yield return AggregateCounts.Count(Episodes, month);
        foreach (var specialist in Specialists)
        {
            var counts = AggregateCounts.Count(Episodes, month, specialist.Code);
            var inPost = specialist.Spells.Any(spell => spell.Start <= counts.Last && !(spell.Leave < month));
            if (inPost || counts.Any) yield return counts;
        }
    }
}
