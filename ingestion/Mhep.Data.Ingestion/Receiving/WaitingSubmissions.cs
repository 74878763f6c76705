using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>Submissions whose end is not known yet: the queue. A lane is the submissions of one provider, or of the programme, in order of arrival.</summary>
internal static class WaitingSubmissions
{
    /// <summary>Stores a submission that has just arrived, behind all others.</summary>
    public static async Task AddAsync(
        MhepDbContext context,
        IBulkInsert bulk,
        Guid id,
        ArrivingFile file,
        string? providerCode,
        DateTime receivedAt,
        CancellationToken cancellationToken)
    {
        var last = await context.Submissions.MaxAsync(submission => (long?)submission.Sequence, cancellationToken) ?? 0;
        var submission = new Submission
        {
            Id = id,
            Sequence = last + 1,
            FileName = file.Name,
            Sha256 = file.Sha256,
            Bytes = file.Bytes,
            ReceivedAt = receivedAt,
            ProviderId = await LaneOfAsync(context, providerCode, cancellationToken),
            Status = SubmissionStatus.Received,
            RowsRead = 0,
            RowsAccepted = 0,
            RowsRejected = 0,
            Added = 0,
            Changed = 0,
            Removed = 0,
            Unchanged = 0,
        };
        await bulk.InsertAsync(context, [submission], cancellationToken);
    }

    /// <summary>Codes of the providers with waiting submissions; null among them: the programme.</summary>
    public static async Task<IReadOnlyList<string?>> LanesAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        var lanes =
            from submission in context.Submissions.AsNoTracking().Where(Waits)
            join provider in context.Providers on submission.ProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            select provider.Code;
        return await lanes.Distinct().ToListAsync(cancellationToken);
    }

    /// <summary>The submission of a lane whose turn it is; null: none waits.</summary>
    public static async Task<Guid?> NextAsync(MhepDbContext context, string? providerCode, CancellationToken cancellationToken)
    {
        var lane = await LaneOfAsync(context, providerCode, cancellationToken);
        return await context.Submissions.Where(Waits)
            .Where(submission => submission.ProviderId == lane)
            .OrderBy(submission => submission.Sequence)
            .Select(submission => (Guid?)submission.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Says that work for a submission has begun.</summary>
    public static Task BeginAsync(MhepDbContext context, Guid id, CancellationToken cancellationToken) => context.Submissions
        .Where(submission => submission.Id == id && submission.Status == SubmissionStatus.Received)
        .ExecuteUpdateAsync(set => set.SetProperty(submission => submission.Status, SubmissionStatus.Checking), cancellationToken);

    private static System.Linq.Expressions.Expression<Func<Submission, bool>> Waits { get; } =
        submission => submission.Status == SubmissionStatus.Received || submission.Status == SubmissionStatus.Checking;

    /// <summary>The provider that a code names, in any case; null: the programme, or none that is known.</summary>
    private static async Task<int?> LaneOfAsync(MhepDbContext context, string? providerCode, CancellationToken cancellationToken)
    {
        if (providerCode is null) return null;
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        return providers.Find(provider => string.Equals(provider.Code, providerCode, StringComparison.OrdinalIgnoreCase))?.Id;
    }
}
