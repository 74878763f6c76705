using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Evaluations;

/// <summary>
/// Reads the rows of a study from what is current, once a data version and study: the pages of one reading are of one state. Whoever asks has made sure that the
/// caller is the study's evaluator.
/// </summary>
/// <param name="database">Where they are.</param>
/// <param name="identity">The key of the study.</param>
internal sealed class EvaluationReader(IDbContextFactory<MhepDbContext> database, ClientIdentity identity)
{
    private volatile Read? _last;

    /// <summary>All rows of people who agreed, in order of pseudonym.</summary>
    /// <param name="study">The study, in any case.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="KeysUnavailableException">There are some, and the keys are not to be had.</exception>
    public async Task<IReadOnlyList<EvaluationRow>> AllAsync(string study, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var number = await context.DataVersions.AsNoTracking().Select(version => version.Number).SingleAsync(cancellationToken);
        if (_last is { } last && last.DataVersion == number && string.Equals(last.Study, study, StringComparison.OrdinalIgnoreCase)) return last.Rows;
        var rows = await ReadAsync(context, study, cancellationToken);
        _last = new Read(number, study, rows);
        return rows;
    }

    private async Task<IReadOnlyList<EvaluationRow>> ReadAsync(MhepDbContext context, string study, CancellationToken cancellationToken)
    {
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Kind == SliceKind.Clients || slice.Kind == SliceKind.Sites, cancellationToken);
        var listings = (await context.SiteListings.AsNoTracking().BroughtBy(active).ToListAsync(cancellationToken))
            .Where(row => active.Contains(row.SliceVersionId, row.Id)).ToDictionary(row => row.SiteId);

        // Those of a provider that ran the site before count no more, and are nobody's to evaluate either.
        var versions = active.Slices
            .Where(content => content.Slice is { Kind: SliceKind.Clients, SiteId: { } site } && listings.TryGetValue(site, out var listing) && listing.ProviderId == content.Slice.ProviderId)
            .SelectMany(content => content.Chain.Select(version => (Version: version, content.Version.DataTo))).ToDictionary(pair => pair.Version, pair => pair.DataTo);
        var episodes = (await context.Episodes.AsNoTracking().BroughtBy(active).ToListAsync(cancellationToken))
            .Where(row => versions.ContainsKey(row.SliceVersionId) && active.Contains(row.SliceVersionId, row.Id)).ToLookup(row => row.ClientId);
        var agreed = episodes.Where(client => client.All(row => row.ConsentToEvaluation)).ToList();
        if (agreed.Count == 0) return [];
        var people = agreed.Select(client => client.Key).ToHashSet();
        var jobs = (await context.Jobs.AsNoTracking().BroughtBy(active).ToListAsync(cancellationToken))
            .Where(row => people.Contains(row.ClientId) && versions.ContainsKey(row.SliceVersionId) && active.Contains(row.SliceVersionId, row.Id)).ToList();
        var weeks = (await context.Sustainments.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.JobId, row => row.Weeks);
        var jobsOf = jobs.ToLookup(job => EpisodeOf(job, episodes[job.ClientId])?.Id);
        using var pseudonyms = identity.PseudonymsOf(study);
        return
        [
            .. agreed.SelectMany(client => client, (client, row) => Show(row, pseudonyms.Of(client.Key), listings[row.SiteId], versions[row.SliceVersionId], jobsOf[row.Id], weeks))
                .OrderBy(row => row.Pseudonym, StringComparer.Ordinal).ThenBy(row => row.ReferralYear, StringComparer.Ordinal),
        ];
    }

    /// <summary>The one that the job names, else the newest referred on or before its start, as for figures.</summary>
    private static Episode? EpisodeOf(Job job, IEnumerable<Episode> ofClient)
    {
        var atSite = ofClient.Where(row => row.SiteId == job.SiteId && row.ReferralDate is not null).OrderBy(row => row.ReferralDate).ToList();
        return job.NamedReferralDate is { } named ? atSite.Find(row => row.ReferralDate == named) : atSite.FindLast(row => row.ReferralDate <= job.StartDate);
    }

    private static EvaluationRow Show(Episode row, string pseudonym, SiteListing listing, DateOnly? watchedTo, IEnumerable<Job> jobs, ILookup<long, int> weeks)
    {
        int? Days(DateOnly? day) => row.ReferralDate is { } referred && day is { } other ? other.DayNumber - referred.DayNumber : null;
        var engaged = (row.VocationalProfileDate, row.ThirdAppointmentDate) switch
        {
            ({ } profile, { } third) => profile < third ? profile : third,
            var (profile, third) => profile ?? third,
        };
        return new EvaluationRow
        {
            Pseudonym = pseudonym,
            PolicyFocus = listing.PolicyFocus,
            Region = listing.Region,
            ReferralYear = row.ReferralDate is { } date ? FinancialYear.Containing(date).ToString() : null,
            AgeBand = row.AgeBand,
            Gender = row.Gender,
            Ethnicity = row.Ethnicity,
            EmployedAtReferral = row.EmployedAtReferral,
            DaysToFirstContact = Days(row.FirstMeaningfulContactDate),
            DaysToEngagement = Days(engaged),
            DaysToDischarge = Days(row.DischargeDate),
            DaysWatched = Days(watchedTo),
            Jobs =
            [
                .. jobs.OrderBy(job => job.StartDate).Select(job => new EvaluationJob
                {
                    DaysToStart = Days(job.StartDate).GetValueOrDefault(),
                    DaysToEnd = Days(job.EndDate),
                    SixteenHoursOrMore = job.HoursPerWeek is { } hours ? hours >= 16 : job.HoursBand is { } band ? band == HoursBand.From16 : null,
                    SustainedWeeks = weeks[job.Id].Select(number => (int?)number).Max(),
                }),
            ],
        };
    }

    private sealed record Read(long DataVersion, string Study, IReadOnlyList<EvaluationRow> Rows);
}
