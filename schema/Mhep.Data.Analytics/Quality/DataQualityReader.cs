using System.Runtime.CompilerServices;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Quality;

/// <summary>
/// Reads how good sites' data are. Facts do not hold what it needs, and few ask for it: the rows of the facts' own data version are read when a
/// site is first asked about, counted one by one and let go. The counts are kept as long as the site's facts are, so another question about it
/// reads nothing, and an answer is of one data version like all others.
/// </summary>
/// <param name="database">Where to read.</param>
/// <param name="time">Says which months have ended; days are UTC.</param>
public sealed class DataQualityReader(IDbContextFactory<MhepDbContext> database, TimeProvider time)
{
    private readonly ConditionalWeakTable<SiteFacts, SiteReturnsKept> _kept = [];

    /// <summary>The quality of the data of each site, in their order; null where nothing says which days 'to date' means.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="sites">Sites of it.</param>
    /// <param name="request">The period; widened to whole months.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<DataQuality?>> OfAsync(
        Facts facts, IReadOnlyList<SiteFacts> sites, PeriodRequest request, CancellationToken cancellationToken)
    {
        await KeepAsync(facts, [.. sites.Where(site => !_kept.TryGetValue(site, out _)).Distinct()], cancellationToken);
        var finder = new DataQualityFinder(facts, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return [.. sites.Select(site => finder.Of(site, _kept.TryGetValue(site, out var kept) ? kept : throw new InvalidOperationException("The site was read."), request))];
    }

    private async Task KeepAsync(Facts facts, IReadOnlyList<SiteFacts> sites, CancellationToken cancellationToken)
    {
        if (sites.Count == 0) return;
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var active = await ActiveVersions.ReadAsOfAsync(context, facts.DataVersion, cancellationToken);
        var directory = await SiteDirectory.ReadAsync(context, active, cancellationToken);
        var reader = new SiteRowsReader(context, active, directory);
        var sources = directory.Sites.ToDictionary(source => source.Description.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var site in sites)
        {
            var source = sources[site.Code];
            var fields = await CountAsync(context, active, source, cancellationToken);
            var reported = (await reader.ReturnsAsync(source, cancellationToken)).Where(row => row.Specialist is null);
            var kept = new SiteReturnsKept(
                fields, await ReceivedAsync(context, source, facts.DataVersion, cancellationToken), [.. reported.OrderBy(row => row.Days.Start).ThenBy(row => row.Days.End)]);
            _kept.AddOrUpdate(site, kept);
        }
    }

    private static async Task<FieldCounts> CountAsync(MhepDbContext context, ActiveVersions active, SiteSource source, CancellationToken cancellationToken)
    {
        var counts = new FieldCounts();
        var chain = source.Slices.Where(slice => slice.Slice.Kind == SliceKind.Clients).SelectMany(slice => slice.Chain).ToList();
        if (chain.Count == 0) return counts;
        var episodes = context.Episodes.AsNoTracking().Where(row => EF.Parameter(chain).Contains(row.SliceVersionId));
        await foreach (var row in episodes.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (active.Contains(row.SliceVersionId, row.Id)) counts.Add(row.ReferralDate, firstField: 0, DataFields.Read(row));
        }

        var jobs = context.Jobs.AsNoTracking().Where(row => EF.Parameter(chain).Contains(row.SliceVersionId))
            .Select(row => new { Row = row, Reached = context.Sustainments.Any(each => each.JobId == row.Id && each.Weeks == 13) });
        await foreach (var job in jobs.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (active.Contains(job.Row.SliceVersionId, job.Row.Id)) counts.Add(job.Row.StartDate, DataFields.ClientFields, DataFields.Read(job.Row, job.Reached));
        }

        return counts;
    }

    /// <summary>All returns of clients or outcomes that had become current by the data version, the earliest first.</summary>
    private static async Task<IReadOnlyList<ReceivedReturn>> ReceivedAsync(
        MhepDbContext context, SiteSource source, long dataVersion, CancellationToken cancellationToken)
    {
        var rows = await (
            from change in context.CurrentVersionChanges
            where change.DataVersion <= dataVersion
            join version in context.SliceVersions on change.VersionId equals (int?)version.Id
            join slice in context.Slices on version.SliceId equals slice.Id
            join submission in context.Submissions on version.SubmissionId equals submission.Id
            where slice.SiteId == source.SiteId && (slice.Kind == SliceKind.Clients || slice.Kind == SliceKind.AggregateReturn)
            orderby submission.ReceivedAt, version.Id
            select new { slice.Kind, slice.Key, version.DataFrom, version.DataTo, version.AllClients, submission.ReceivedAt }).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let days = row.Kind == SliceKind.AggregateReturn ? DaysOf(row.Key) : row.AllClients == false || row.DataTo is null ? null : DateRange.OrNone(row.DataFrom, row.DataTo)
               where days is not null
               select new ReceivedReturn(days.Value, row.ReceivedAt),
        ];
    }

    /// <summary>'returns:TH-SMI:ADA:2023-04-01..2023-04-30' is about April 2023.</summary>
    private static DateRange? DaysOf(string key)
    {
        var days = key[(key.LastIndexOf(':') + 1)..].Split("..");
        return days is [var from, var to] && Day(from) is { } start && Day(to) is { } end ? DateRange.OrNone(start, end) : null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
