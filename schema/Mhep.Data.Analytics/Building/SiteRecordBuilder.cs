using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Building;

/// <summary>Builds a site's columns from its current rows. A pure function: the order of rows and the numbers of people change nothing.</summary>
internal static class SiteRecordBuilder
{
    /// <param name="rows">The rows.</param>
    /// <param name="traced">Whether to keep which stored rows each event came from. The events are the same either way.</param>
    public static SiteRecord Build(SiteRows rows, bool traced = false)
    {
        var owners = new OwnerCodes(rows);
        var fully = DaySet.Of(rows.Coverage.Where(coverage => coverage.AllClients).Select(DaysOf));
        var partly = DaySet.Of(rows.Coverage.Where(coverage => !coverage.AllClients).Select(DaysOf)).Without(fully);
        var covered = fully.And(partly);
        var events = new EventLists(rows.Site.ServiceStart, traced);
        var clients = new ClientEvents(owners, events, covered);
        var jobs = rows.Jobs.ToLookup(job => job.Client);
        foreach (var person in rows.Episodes.GroupBy(episode => episode.Client))
        {
            foreach (var episode in EpisodeJobs.Of(person, jobs[person.Key], events)) clients.Add(episode);
        }

        foreach (var contact in rows.Contacts) AddContact(events, owners.PlaceOf(contact.Specialist), contact);
        var spells = rows.Spells.ToLookup(spell => spell.Specialist, StringComparer.Ordinal);
        var posts = owners.Codes.Select(code => TimeInPost.From(spells[code])).ToList();
        var returns = new SiteReturns(rows, owners, posts, fully);
        return new SiteRecord
        {
            Owners = owners.Codes,
            CoveredFully = fully,
            CoveredPartly = partly,
            ContactsCovered = DaySet.Of(rows.ContactCoverage),
            Events = events.ToColumns(owners.Count),
            TimesToFirstJob = ObservationColumn<TimeToJob>.From(clients.TimesToFirstJob, owners.Count, traced),
            DaysToFirstEmployerContact = ObservationColumn<int>.From(clients.DaysToFirstEmployerContact, owners.Count, traced),
            HoursPerWeek = ObservationColumn<decimal>.From(clients.HoursPerWeek, owners.Count, traced),
            Caseload = Caseload.From(clients.Stays, owners.Count, traced),
            Posts = posts,
            Returns = returns.OfSite,
            ReturnsByOwner = returns.OfOwners,
            ReturnsSetAside = returns.SetAside,
            ReturnDifferences = returns.Differences,
            FirstReturnDay = rows.Returns.Select(row => (DateOnly?)row.Days.Start).Append(covered.First).Min(),
            LastReturnDay = rows.Returns.Select(row => (DateOnly?)row.Days.End).Append(covered.Last).Max(),
        };
    }

    private static DateRange DaysOf(Coverage coverage) => DateRange.Between(coverage.From, coverage.To);

    private static void AddContact(EventLists events, int owner, ContactRow contact)
    {
        events.Add(EventKind.EmployerContact, owner, contact.Day, new Trail(contact.Source));
        if (contact.FaceToFace == true) events.Add(EventKind.EmployerContactFaceToFace, owner, contact.Day, new Trail(contact.Source));
    }
}
