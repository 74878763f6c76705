using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Every measure of one site, or one specialist of it, worked out day by day over plain lists.</summary>
/// <param name="rows">The site's rows.</param>
/// <param name="specialist">The specialist; null with <paramref name="wholeSite"/>.</param>
/// <param name="wholeSite">All of the site.</param>
internal sealed class PlainSite(SiteRows rows, string? specialist, bool wholeSite)
{
    private readonly PlainEvents _events = new(rows);

    private readonly List<SpellRow> _spells =
        [.. rows.Spells.Where(spell => spell.Specialist == specialist && !(spell.Leave < spell.Start))];

    public SiteRows Rows => rows;

    public Known Measure(MeasureKey key, DateOnly from, DateOnly to)
    {
        return key switch
        {
            MeasureKey.Caseload => Stock(to),
            MeasureKey.CaseloadInWorkShare => Share(to),
            MeasureKey.CaseloadActive => Active(to),
            MeasureKey.EmployerContacts => Contacts(from, to, faceToFaceOnly: false),
            MeasureKey.EmployerContactsFaceToFacePerWeek => ContactsPerWeek(from, to),
            MeasureKey.JobOutcomeRate => JobOutcome(from, to),
            MeasureKey.ReferralToEngagementRate => Rate(from, to, MeasureKey.Engagements, MeasureKey.Referrals),
            MeasureKey.JobStartTo6WeekRate => Rate(from, to, MeasureKey.Sustained6Weeks, MeasureKey.FirstJobStarts),
            MeasureKey.JobStartTo13WeekRate => Rate(from, to, MeasureKey.Sustained13Weeks, MeasureKey.FirstJobStarts),
            MeasureKey.JobStartTo26WeekRate => Rate(from, to, MeasureKey.Sustained26Weeks, MeasureKey.FirstJobStarts),
            MeasureKey.EngagementTo6WeekRate => Rate(from, to, MeasureKey.Sustained6Weeks, MeasureKey.Engagements),
            MeasureKey.EngagementTo13WeekRate => Rate(from, to, MeasureKey.Sustained13Weeks, MeasureKey.Engagements),
            MeasureKey.EngagementTo26WeekRate => Rate(from, to, MeasureKey.Sustained26Weeks, MeasureKey.Engagements),
            MeasureKey.ReferralToEngagement90DaysRate or MeasureKey.Employment12MonthsRate or MeasureKey.EmploymentRate
                or MeasureKey.Sustained13WeeksOfDueRate or MeasureKey.JobStarts16HoursOrMoreShare => FromRows(key, from, to),
            MeasureKey.DaysToFirstJobMedian or MeasureKey.DaysToFirstEmployerContactMean or MeasureKey.HoursPerWeekMedian => Observed(key, from, to),
            _ => Count(key, from, to),
        };
    }

    private bool Mine(string? owner) => wholeSite || (specialist != null && owner == specialist);

    private static bool Holds(Coverage coverage, DateOnly day) => coverage.From <= day && day <= coverage.To;

    public bool Fully(DateOnly day) => rows.Coverage.Any(coverage => coverage.AllClients && Holds(coverage, day));

    private bool Covered(DateOnly day) => rows.Coverage.Any(coverage => Holds(coverage, day));

    public bool There(DateOnly day)
    {
        if (rows.Site.ServiceStart > day || rows.Site.ServiceEnd < day) return false;
        return wholeSite || _spells.Count == 0 || _spells.Exists(spell => !(spell.Start > day) && !(spell.Leave < day));
    }

    /// <summary>What the days of a period say together: the status once something, or nothing, was counted.</summary>
    private string Status(DateOnly from, DateOnly to, Func<DateOnly, bool> known, bool anything, bool weak)
    {
        var there = PlainReturns.Each(from, to).Where(There).ToList();
        if (there.Count == 0 && !anything) return "nothing";
        if (there.Count > 0 && !anything && !there.Any(known)) return "missing";
        return weak || there.Exists(day => !known(day)) ? "partial" : "exact";
    }

    private Known Totals(DateOnly from, DateOnly to, MeasureKey[] reported, Func<Func<DateOnly, bool>, IReadOnlyList<int>> countOnDays)
    {
        var returns = PlainReturns.Chosen(rows, specialist, wholeSite, from, to, reported, Fully);
        bool Returned(DateOnly day) => returns.Any(item => item.From <= day && day <= item.To);
        bool FromRow(DateOnly day) => day >= from && day <= to && (Fully(day) || (Covered(day) && !Returned(day)));
        var counted = countOnDays(FromRow).Select((count, place) => count + returns.Sum(item => reported.Length == 0 ? 0 : item.Totals[place])).ToList();
        var weak = returns.Any(item => item.SomethingMissing) || PlainReturns.Each(from, to).Any(day => FromRow(day) && !Fully(day));
        var status = Status(from, to, day => FromRow(day) || Returned(day), counted.Exists(count => count > 0), weak);
        return new Known(status, counted[0], counted.Count > 1 ? counted[1] : null);
    }

    private int CountOn(MeasureKey key, Func<DateOnly, bool> day) => _events.Of(key).Count(item => Mine(item.Owner) && day(item.Day));

    private Known Count(MeasureKey key, DateOnly from, DateOnly to)
    {
        var inReturns = key is not (MeasureKey.ReferralsInWork or MeasureKey.Access or MeasureKey.EngagementsToolRule or MeasureKey.Discharges);
        return Totals(from, to, inReturns ? [key] : [], day => [CountOn(key, day)]);
    }

    private Known Rate(DateOnly from, DateOnly to, MeasureKey over, MeasureKey under) =>
        Totals(from, to, [over, under], day => [CountOn(over, day), CountOn(under, day)]);

    private Known FromRows(MeasureKey key, DateOnly from, DateOnly to)
    {
        var people = Cohort(key).Where(item => Mine(item.OverOwner) || Mine(item.UnderOwner)).ToList();
        return Totals(from, to, [], day =>
        [
            people.Count(item => item.OverDay is { } over && Mine(item.OverOwner) && day(over)),
            people.Count(item => item.UnderDay is { } under && Mine(item.UnderOwner) && day(under)),
        ]);
    }

    private IEnumerable<(DateOnly? OverDay, string? OverOwner, DateOnly? UnderDay, string? UnderOwner)> Cohort(MeasureKey key)
    {
        var end = _events.CoverageEnd ?? DateOnly.MinValue;
        switch (key)
        {
            case MeasureKey.ReferralToEngagement90DaysRate:
                return from episode in rows.Episodes
                       where episode.Referral is { } day && _events.InService(day) && end.DayNumber - day.DayNumber >= 90
                       let soon = _events.Engaged(episode) is { } engaged && engaged.DayNumber - episode.Referral!.Value.DayNumber <= 90
                       select (soon ? episode.Referral : null, episode.Specialist, episode.Referral, episode.Specialist);
            case MeasureKey.Employment12MonthsRate:
                return from episode in rows.Episodes
                       where episode.EmployedAtReferral != true && _events.Engaged(episode) is { } day && day.AddMonths(12) <= end
                       let engaged = _events.Engaged(episode)
                       let inWork = _events.FirstJob(episode) is { } job && job.Start <= engaged.Value.AddMonths(12)
                       select (inWork ? engaged : null, PlainEvents.EngagedBy(episode), engaged, PlainEvents.EngagedBy(episode));
            case MeasureKey.EmploymentRate:
                return from episode in rows.Episodes
                       where episode.EmployedAtReferral != true
                       let job = _events.FirstJob(episode)
                       select (job?.Start, job == null ? null : PlainEvents.OwnerOf(job, episode), _events.Engaged(episode), PlainEvents.EngagedBy(episode));
            case MeasureKey.Sustained13WeeksOfDueRate:
                return from first in _events.FirstJobs()
                       let due = (DateOnly?)first.Job.Start.AddDays(91)
                       let held = first.Job.Sustained13Weeks is { } day && day <= end && (first.Job.End == null || day <= first.Job.End)
                       let owner = PlainEvents.OwnerOf(first.Job, first.Episode)
                       select (held ? due : null, owner, due, owner);
            default:
                return from start in _events.JobStarts()
                       where PlainEvents.HoursKnown(start.Job)
                       let owner = PlainEvents.OwnerOf(start.Job, start.Episode)
                       select (PlainEvents.Larger(start.Job) ? start.Job.Start : (DateOnly?)null, owner, (DateOnly?)start.Job.Start, owner);
        }
    }

    private Known JobOutcome(DateOnly from, DateOnly to)
    {
        var firstReturn = rows.Coverage.Select(coverage => coverage.From).Concat(rows.Returns.Select(row => row.Days.Start)).Order().ToList();
        var start = rows.Site.ServiceStart ?? (firstReturn.Count > 0 ? firstReturn[0] : null);
        var anyoneThere = PlainReturns.Each(from, to).Any(There);
        if (start is not { } begun || begun > to) return new Known(anyoneThere ? "missing" : "nothing");
        MeasureKey[] both = [MeasureKey.FirstJobStarts, MeasureKey.Engagements];
        var returns = PlainReturns.Chosen(rows, specialist, wholeSite, begun, to, both, Fully);
        bool Spoken(DateOnly day) => Covered(day) || returns.Any(item => item.From <= day && day <= item.To);
        if (anyoneThere && !PlainReturns.Each(from, to).Where(There).Any(Spoken)) return new Known("missing");
        return Totals(begun, to, both, day =>
            [returns.Count > 0 ? CountOn(MeasureKey.FirstJobStarts, day) : StartedOfEngaged(begun, to, day), CountOn(MeasureKey.Engagements, day)]);
    }

    private int StartedOfEngaged(DateOnly from, DateOnly to, Func<DateOnly, bool> covered)
    {
        var last = PlainReturns.Each(from, to).LastOrDefault(covered);
        return rows.Episodes.Count(episode => Mine(PlainEvents.EngagedBy(episode)) && _events.Engaged(episode) is { } engaged && covered(engaged)
            && _events.FirstJob(episode) is { } job && job.Start <= last);
    }

    private IEnumerable<EpisodeRow> Open(DateOnly day) => rows.Episodes.Where(episode =>
        Mine(episode.Specialist) && PlainEvents.EngagedOn(episode) is { } engaged && engaged <= day && (episode.Discharge == null || episode.Discharge > day));

    private Known Stock(DateOnly day)
    {
        var people = People(MeasureKey.Caseload, day).Count();
        if (!There(day) && !(Covered(day) && people > 0)) return new Known("nothing");
        return Covered(day) ? new Known(Fully(day) ? "exact" : "partial", people) : new Known("missing");
    }

    private Known Share(DateOnly day)
    {
        var people = Stock(day);
        return people with { Under = people.Over, Over = People(MeasureKey.CaseloadInWorkShare, day).Count() };
    }

    /// <summary>The people of a caseload measure on a day, each once.</summary>
    public IEnumerable<long> People(MeasureKey key, DateOnly day) => Open(day).Where(episode => key switch
    {
        MeasureKey.CaseloadInWorkShare => episode.EmployedAtReferral == true,
        MeasureKey.CaseloadActive => episode.LastContact is { } contact && contact <= day && contact.AddDays(28) >= day,
        _ => true,
    }).Select(episode => episode.Client).Distinct();

    private Known Active(DateOnly day)
    {
        if (_events.CoverageEnd != day) return new Known("nothing");
        var met = People(MeasureKey.CaseloadActive, day).Count();
        if (!There(day) && met == 0) return new Known("nothing");
        return new Known(Fully(day) ? "exact" : "partial", met);
    }

    private bool ContactsKnown(DateOnly day) => rows.ContactCoverage.Any(days => days.Contains(day));

    private List<ContactRow> Made(DateOnly from, DateOnly to, bool faceToFaceOnly) =>
        [.. rows.Contacts.Where(contact => contact.Day >= from && contact.Day <= to && ContactsKnown(contact.Day) && _events.InService(contact.Day)
            && Mine(contact.Specialist) && (!faceToFaceOnly || contact.FaceToFace == true))];

    private Known Contacts(DateOnly from, DateOnly to, bool faceToFaceOnly)
    {
        var made = Made(from, to, faceToFaceOnly).Count;
        return new Known(Status(from, to, ContactsKnown, made > 0, weak: false), made);
    }

    private Known ContactsPerWeek(DateOnly from, DateOnly to)
    {
        var plain = Contacts(from, to, faceToFaceOnly: true);
        if (!plain.IsKnown) return plain;
        var made = Made(from, to, faceToFaceOnly: true);
        var running = PlainReturns.Each(from, to)
            .Where(day => ContactsKnown(day) && !(rows.Site.ServiceStart > day) && !(rows.Site.ServiceEnd < day)).ToList();
        var people = rows.Spells.Where(spell => !(spell.Leave < spell.Start)).Select(spell => spell.Specialist)
            .Concat(made.Select(contact => contact.Specialist).OfType<string>()).Concat(wholeSite ? [] : [specialist!])
            .Distinct().Where(Mine).ToList();
        var unknown = people.Where(person => FteDays(person, running) == null).ToList();
        var fteDays = people.Sum(person => FteDays(person, running) ?? 0);
        if (unknown.Count > 0 && fteDays == 0) return new Known("missing");
        var counted = made.Count(contact => contact.Specialist == null || !unknown.Contains(contact.Specialist));
        return new Known(unknown.Count > 0 ? "partial" : plain.Status, counted * 7, fteDays);
    }

    private decimal? FteDays(string person, List<DateOnly> days)
    {
        var spells = rows.Spells.Where(spell => spell.Specialist == person && !(spell.Leave < spell.Start))
            .OrderBy(spell => spell.Start ?? DateOnly.MinValue).ThenBy(spell => spell.Leave ?? DateOnly.MaxValue).ThenBy(spell => spell.Fte).ToList();
        if (spells.Count == 0) return null;
        var sum = 0m;
        foreach (var day in days)
        {
            if (spells.LastOrDefault(spell => !(spell.Start > day) && !(spell.Leave < day)) is not { } spell) continue;
            if (spell.Fte == null) return null;
            sum += spell.Fte.Value;
        }

        return sum;
    }

    private Known Observed(MeasureKey key, DateOnly from, DateOnly to)
    {
        var seen = new List<(decimal, bool)>();
        var known = Totals(from, to, [], day =>
        {
            seen = [.. Observations(key).Where(item => Mine(item.Owner) && day(item.Day)).Select(item => (item.Value, item.Happened))];
            return [seen.Count];
        });
        return known with { Seen = seen };
    }

    private IEnumerable<(DateOnly Day, string? Owner, decimal Value, bool Happened)> Observations(MeasureKey key)
    {
        if (key == MeasureKey.HoursPerWeekMedian)
        {
            return JobStartsWithHours();
        }

        var engaged = rows.Episodes.Where(episode => _events.Engaged(episode) != null);
        var end = _events.CoverageEnd;
        if (key == MeasureKey.DaysToFirstEmployerContactMean)
        {
            return from episode in engaged
                   where episode.FirstEmployerContact != null && episode.FirstEmployerContact <= end
                   let day = _events.Engaged(episode)!.Value
                   select (day, PlainEvents.EngagedBy(episode), (decimal)Math.Max(0, episode.FirstEmployerContact!.Value.DayNumber - day.DayNumber), true);
        }

        return from episode in engaged
               where end != null
               let day = _events.Engaged(episode)!.Value
               let watched = episode.Discharge is { } left && left < end ? left : end!.Value
               let job = _events.FirstJob(episode)
               let happened = job != null && job.Start <= watched
               let until = happened ? job.Start : watched
               select (day, PlainEvents.EngagedBy(episode), (decimal)Math.Max(0, until.DayNumber - day.DayNumber), happened);
    }

    private IEnumerable<(DateOnly Day, string? Owner, decimal Value, bool Happened)> JobStartsWithHours() =>
        from start in _events.JobStarts()
        where start.Job.HoursPerWeek != null
        select (start.Job.Start, PlainEvents.OwnerOf(start.Job, start.Episode), start.Job.HoursPerWeek!.Value, true);
}
