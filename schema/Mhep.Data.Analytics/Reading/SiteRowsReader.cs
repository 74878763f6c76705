using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Reading;

/// <summary>Reads the current rows of some sites: one query a table, however many sites there are.</summary>
/// <param name="context">Where to read.</param>
/// <param name="active">Which rows are current.</param>
/// <param name="directory">The sites and their specialists.</param>
internal sealed class SiteRowsReader(MhepDbContext context, ActiveVersions active, SiteDirectory directory)
{
    public async Task<IReadOnlyList<SiteRows>> ReadAsync(IReadOnlyList<SiteSource> sites, CancellationToken cancellationToken)
    {
        var versions = sites.SelectMany(site => site.Chains).ToList();
        var episodes = await Episodes(versions, cancellationToken);
        var jobs = await Jobs(versions, cancellationToken);
        var spells = await Spells(versions, cancellationToken);
        var contacts = await Contacts(versions, cancellationToken);
        var returns = await Returns(versions, cancellationToken);
        var notes = await ContextNotes(versions, cancellationToken);
        var reviews = await FidelityReviews(versions, cancellationToken);
        return [.. sites.Select(site => new SiteRows
        {
            Site = site.Description,
            Coverage = site.Coverage,
            Episodes = episodes.Of(site.SiteId),
            Jobs = jobs.Of(site.SiteId),
            Spells = spells.Of(site.SiteId),
            Contacts = contacts.Of(site.SiteId),
            ContactCoverage = site.ContactCoverage,
            Returns = returns.Of(site.SiteId),
            Targets = [.. directory.Targets[site.SiteId]],
            Context = notes.Of(site.SiteId),
            FidelityReviews = reviews.Of(site.SiteId),
        })];
    }

    /// <summary>The current aggregate returns of a site.</summary>
    public async Task<IReadOnlyList<ReturnRow>> ReturnsAsync(SiteSource site, CancellationToken cancellationToken) =>
        (await Returns([.. site.Chains], cancellationToken)).Of(site.SiteId);

    private static IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows, List<int> versions)
        where TRow : VersionedRow =>
        rows.AsNoTracking().Where(row => EF.Parameter(versions).Contains(row.SliceVersionId));

    private async Task<RowsBySite<EpisodeRow>> Episodes(List<int> versions, CancellationToken cancellationToken)
    {
        var query = Of(context.Episodes, versions).Select(episode => new
        {
            episode.Id,
            episode.SliceVersionId,
            episode.SiteId,
            episode.ClientId,
            episode.ReferralDate,
            episode.SpecialistId,
            episode.EngagedBySpecialistId,
            episode.EmployedAtReferral,
            episode.FirstMeaningfulContactDate,
            episode.VocationalProfileDate,
            episode.ThirdAppointmentDate,
            episode.FirstEmployerContactDate,
            episode.LastContactDate,
            episode.DischargeDate,
        });
        var rows = new RowsBySite<EpisodeRow>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            rows.Add(row.SiteId, new EpisodeRow
            {
                Source = row.Id,
                Client = row.ClientId,
                Referral = row.ReferralDate,
                Specialist = directory.CodeOf(row.SpecialistId, row.SiteId),
                EngagedBy = directory.CodeOf(row.EngagedBySpecialistId, row.SiteId),
                EmployedAtReferral = row.EmployedAtReferral,
                FirstMeaningfulContact = row.FirstMeaningfulContactDate,
                VocationalProfile = row.VocationalProfileDate,
                ThirdAppointment = row.ThirdAppointmentDate,
                FirstEmployerContact = row.FirstEmployerContactDate,
                LastContact = row.LastContactDate,
                Discharge = row.DischargeDate,
            });
        }

        return rows;
    }

    private async Task<RowsBySite<JobRow>> Jobs(List<int> versions, CancellationToken cancellationToken)
    {
        var sustained = await Sustained(versions, cancellationToken);
        var query = Of(context.Jobs, versions).Select(job => new
        {
            job.Id,
            job.SliceVersionId,
            job.SiteId,
            job.ClientId,
            job.SpecialistId,
            job.SpecialistUnallocated,
            job.NamedReferralDate,
            job.StartDate,
            job.EndDate,
            job.HoursPerWeek,
            job.HoursBand,
            job.HoursBandAt13Weeks,
            job.CompetitivePaid,
            job.FirstFourHoursWorked,
        });
        var rows = new RowsBySite<JobRow>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            rows.Add(row.SiteId, new JobRow
            {
                Source = row.Id,
                Client = row.ClientId,
                Specialist = directory.CodeOf(row.SpecialistId, row.SiteId),
                SpecialistUnallocated = row.SpecialistUnallocated,
                NamedReferral = row.NamedReferralDate,
                Start = row.StartDate,
                End = row.EndDate,
                HoursPerWeek = row.HoursPerWeek,
                HoursBand = row.HoursBand,
                HoursBandAt13Weeks = row.HoursBandAt13Weeks,
                CompetitivePaid = row.CompetitivePaid,
                FirstFourHoursWorked = row.FirstFourHoursWorked,
                Sustained6Weeks = DayOf(sustained, row.Id, 6),
                Sustained13Weeks = DayOf(sustained, row.Id, 13),
                Sustained26Weeks = DayOf(sustained, row.Id, 26),
            });
        }

        return rows;
    }

    private static DateOnly? DayOf(Dictionary<(long JobId, int Weeks), DateOnly> sustained, long jobId, int weeks) =>
        sustained.TryGetValue((jobId, weeks), out var day) ? day : null;

    private Task<Dictionary<(long JobId, int Weeks), DateOnly>> Sustained(List<int> versions, CancellationToken cancellationToken) =>
        Of(context.Jobs, versions)
            .Join(context.Sustainments, job => job.Id, sustainment => sustainment.JobId, (_, sustainment) => sustainment)
            .ToDictionaryAsync(sustainment => (sustainment.JobId, sustainment.Weeks), sustainment => sustainment.ReachedOn, cancellationToken);

    private async Task<RowsBySite<SpellRow>> Spells(List<int> versions, CancellationToken cancellationToken)
    {
        var query = Of(context.SpecialistSpells, versions).Join(
            context.EmploymentSpecialists, spell => spell.SpecialistId, specialist => specialist.Id,
            (spell, specialist) => new { spell, specialist.SiteId, specialist.Code });
        var rows = new RowsBySite<SpellRow>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.spell.SliceVersionId, row.spell.Id)) continue;
            rows.Add(row.SiteId, new SpellRow { Source = row.spell.Id, Specialist = row.Code, Start = row.spell.StartDate, Leave = row.spell.LeaveDate, Fte = row.spell.Fte });
        }

        return rows;
    }

    private async Task<RowsBySite<ContactRow>> Contacts(List<int> versions, CancellationToken cancellationToken)
    {
        var query = Of(context.EmployerContacts, versions)
            .Select(contact => new { contact.Id, contact.SliceVersionId, contact.SiteId, contact.SpecialistId, contact.ContactDate, contact.FaceToFace });
        var rows = new RowsBySite<ContactRow>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            var specialist = directory.CodeOf(row.SpecialistId, row.SiteId);
            rows.Add(row.SiteId, new ContactRow { Source = row.Id, Specialist = specialist, Day = row.ContactDate, FaceToFace = row.FaceToFace });
        }

        return rows;
    }

    private async Task<RowsBySite<ReturnRow>> Returns(List<int> versions, CancellationToken cancellationToken)
    {
        var rows = new RowsBySite<ReturnRow>();
        await foreach (var row in Of(context.AggregateReturns, versions).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var specialist = directory.CodeOf(row.SpecialistId, row.SiteId);
            if (!active.Contains(row.SliceVersionId, row.Id) || (row.SpecialistId is not null && specialist is null)) continue;
            if (DateRange.OrNone(row.PeriodStart, row.PeriodEnd) is not { } days) continue;
            rows.Add(row.SiteId, new ReturnRow
            {
                Source = row.Id,
                Specialist = specialist,
                Days = days,
                Referrals = row.Referrals,
                Engagements = row.Engagements,
                FirstJobStarts = row.FirstJobStarts,
                JobStarts = row.JobStarts,
                Sustained6Weeks = row.Sustained6Weeks,
                Sustained13WeeksUnder16Hours = row.Sustained13WeeksUnder16Hours,
                Sustained13Weeks16HoursOrMore = row.Sustained13Weeks16HoursOrMore,
                Sustained13Weeks = row.Sustained13Weeks,
                Sustained26Weeks = row.Sustained26Weeks,
            });
        }

        return rows;
    }

    private async Task<RowsBySite<ContextRow>> ContextNotes(List<int> versions, CancellationToken cancellationToken)
    {
        var rows = new RowsBySite<ContextRow>();
        await foreach (var row in Of(context.ContextNotes, versions).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            rows.Add(row.SiteId, new ContextRow { From = row.From, To = row.To, Kind = row.Kind, Note = row.Note, NotCompared = row.NotCompared });
        }

        return rows;
    }

    private async Task<RowsBySite<FidelityReviewRow>> FidelityReviews(List<int> versions, CancellationToken cancellationToken)
    {
        var scores = await Of(context.FidelityReviews, versions)
            .Join(context.FidelityItemScores, review => review.Id, score => score.ReviewId, (_, score) => score)
            .ToListAsync(cancellationToken);
        var byReview = scores.ToLookup(score => score.ReviewId);
        var rows = new RowsBySite<FidelityReviewRow>();
        await foreach (var row in Of(context.FidelityReviews, versions).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!active.Contains(row.SliceVersionId, row.Id)) continue;
            rows.Add(row.SiteId, new FidelityReviewRow
            {
                ReviewDate = row.ReviewDate,
                Reviewer = row.Reviewer,
                Kind = row.Kind,
                Scale = row.Scale,
                Scores = byReview[row.Id].ToDictionary(score => score.Number, score => score.Score),
            });
        }

        return rows;
    }
}
