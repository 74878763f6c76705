using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Retention;

/// <summary>Clients who left so long ago that their rows are no longer kept.</summary>
internal static class DueClients
{
    /// <summary>
    /// By provider: clients every one of whose current referrals was discharged before a day, none of whose jobs began or ended on it or after, and about whom nothing
    /// waits for confirmation. One open row keeps its client. Clients that no current row is about count from the day on which the last one was replaced or came.
    /// </summary>
    public static async Task<ILookup<string, long>> ReadAsync(MhepDbContext context, DateOnly before, CancellationToken cancellationToken)
    {
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Kind == SliceKind.Clients, cancellationToken);
        var referrals = (await context.Episodes.AsNoTracking().BroughtBy(active)
            .Select(row => new { row.Id, row.SliceVersionId, row.ClientId, row.DischargeDate }).ToListAsync(cancellationToken))
            .Where(row => active.Contains(row.SliceVersionId, row.Id)).ToList();
        var left = referrals.GroupBy(row => row.ClientId).Where(client => client.All(row => row.DischargeDate < before)).Select(client => client.Key).ToHashSet();
        var jobs = (await context.Jobs.AsNoTracking().BroughtBy(active).Where(row => row.StartDate >= before || row.EndDate >= before)
            .Select(row => new { row.Id, row.SliceVersionId, row.ClientId }).ToListAsync(cancellationToken))
            .Where(row => active.Contains(row.SliceVersionId, row.Id));
        left.ExceptWith(jobs.Select(row => row.ClientId));
        left.UnionWith(await NotReportedAsync(context, active, [.. referrals.Select(row => row.ClientId)], before, cancellationToken));
        var waiting = context.SliceVersions.Where(version =>
            context.Submissions.Any(submission => submission.Id == version.SubmissionId && submission.Status == SubmissionStatus.AwaitingConfirmation));
        left.ExceptWith(await context.Episodes.Where(row => waiting.Any(version => version.Id == row.SliceVersionId)).Select(row => row.ClientId).ToListAsync(cancellationToken));
        left.ExceptWith(await context.Jobs.Where(row => waiting.Any(version => version.Id == row.SliceVersionId)).Select(row => row.ClientId).ToListAsync(cancellationToken));
        var providers = await context.Clients.AsNoTracking()
            .Join(context.Providers, client => client.ProviderId, provider => provider.Id, (client, provider) => new { provider.Code, client.Id })
            .ToListAsync(cancellationToken);
        return providers.Where(client => left.Contains(client.Id)).ToLookup(client => client.Code, client => client.Id, StringComparer.Ordinal);
    }

    /// <summary>Clients of whom nothing was handed in, replaced or taken back since a day, and of whom no current row is.</summary>
    private static async Task<IEnumerable<long>> NotReportedAsync(MhepDbContext context, ActiveVersions active, HashSet<long> reported, DateOnly before, CancellationToken cancellationToken)
    {
        var moment = before.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var jobs = await context.Jobs.AsNoTracking().BroughtBy(active).Select(row => new { row.Id, row.SliceVersionId, row.ClientId }).ToListAsync(cancellationToken);
        reported.UnionWith(jobs.Where(row => active.Contains(row.SliceVersionId, row.Id)).Select(row => row.ClientId));
        var recent = context.SliceVersions.Where(version => version.AcceptedAt >= moment
            || context.Submissions.Any(submission => submission.Id == version.SubmissionId && submission.WithdrawnAt >= moment));
        var gone = context.RowRemovals.Where(removal => recent.Any(version => version.Id == removal.SliceVersionId)).Select(removal => removal.RowId);
        var due = context.Clients.Where(client =>
            !context.Episodes.Any(row => row.ClientId == client.Id && (recent.Any(version => version.Id == row.SliceVersionId) || gone.Contains(row.Id)))
            && !context.Jobs.Any(row => row.ClientId == client.Id && (recent.Any(version => version.Id == row.SliceVersionId) || gone.Contains(row.Id))));
        return (await due.Select(client => client.Id).ToListAsync(cancellationToken)).Where(client => !reported.Contains(client));
    }
}
