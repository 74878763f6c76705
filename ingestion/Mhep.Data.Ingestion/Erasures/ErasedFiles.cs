using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>
/// The files beside the database once a person of a provider is erased. Kept copies are written anew without the person. Files as they were sent and reports
/// of checks, which last for a day at most, cannot be parted row by row: those of the provider and of the programme are destroyed.
/// </summary>
/// <param name="spool">Files as they were sent.</param>
/// <param name="checks">Reports of checks.</param>
/// <param name="copies">Redacted copies.</param>
/// <param name="identity">The keys.</param>
/// <param name="time">The clock.</param>
internal sealed class ErasedFiles(Spool spool, KeptChecks checks, KeptCopies copies, ClientIdentity identity, TimeProvider time)
{
    /// <summary>No file takes so long to be written: a draft that is older was left by a process that was killed.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(10);

    private readonly KeptPerson _kept = new(copies);

    /// <summary>Where the person stands in kept copies.</summary>
    public IReadOnlyList<(Guid Submission, int Sheet, int Row)> PlacesOf(string providerCode, string ownId, CancellationToken cancellationToken) =>
        [.. PlacesOf(providerCode, new HashSet<string>([IdentityText.ComparedOfClient(ownId)], StringComparer.Ordinal), cancellationToken)[IdentityText.ComparedOfClient(ownId)]];

    /// <summary>Where several persons stand, by id as it is compared: each copy is read once.</summary>
    public ILookup<string, (Guid Submission, int Sheet, int Row)> PlacesOf(string providerCode, IReadOnlySet<string> ownIds, CancellationToken cancellationToken) =>
        _kept.PlacesOf(providerCode, ownIds, cancellationToken);

    /// <summary>Submissions of a provider, or of the programme, of which no copy is kept.</summary>
    public IQueryable<Submission> WithoutCopy(MhepDbContext context, int providerId)
    {
        var kept = copies.Submissions().ToList();
        return context.Submissions.Where(submission =>
            (submission.ProviderId == providerId || submission.ProviderId == null) && !EF.Parameter(kept).Contains(submission.Id));
    }

    /// <summary>What would go.</summary>
    public async Task<IReadOnlyList<ErasureCount>> CountAsync(
        MhepDbContext context, string providerCode, IReadOnlyList<(Guid Submission, int Sheet, int Row)> inCopies, CancellationToken cancellationToken) =>
    [
        new("kept", "rows of kept copies", inCopies.Count),
        new("spool", "files as they were sent", (await SpooledAsync(context, providerCode, cancellationToken)).Count),
        new("checks", "reports of checks", checks.Of(owner => IsConcerned(owner, providerCode)).Count),
    ];

    /// <summary>Does it; done again, it does what was left.</summary>
    /// <exception cref="KeysUnavailableException">A copy was changed, or the keys are others.</exception>
    public async Task<IReadOnlyList<ErasureCount>> RemoveAsync(MhepDbContext context, string providerCode, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - Writing;
        spool.DeleteDrafts(before);
        checks.DeleteDrafts(before);
        copies.DeleteDrafts(before);
        using var erased = await ErasedClients.ReadAsync(context, identity, cancellationToken);
        var (rows, files) = _kept.LeaveOut(providerCode, erased, cancellationToken);
        var spooled = await SpooledAsync(context, providerCode, cancellationToken);
        spooled.ForEach(spool.Delete);
        var kept = checks.Of(owner => IsConcerned(owner, providerCode));
        foreach (var check in kept) checks.Delete(check);
        return
        [
            new("kept", "rows of kept copies", rows), new("kept", "copies written anew", files),
            new("spool", "files as they were sent", spooled.Count), new("checks", "reports of checks", kept.Count),
        ];
    }

    /// <summary>Takes an id out of what other rows of the copies say.</summary>
    public void TakeOut(string providerCode, WrittenTexts texts, CancellationToken cancellationToken) => _kept.TakeOut(providerCode, texts, cancellationToken);

    /// <summary>How many rows of the copies hold the id in anything that they say.</summary>
    public int CountTexts(string providerCode, WrittenTexts texts, CancellationToken cancellationToken) => _kept.CountTexts(providerCode, texts, cancellationToken);

    /// <summary>Looks whether any erased person of the provider is in its copies, and whether files are left that should be gone.</summary>
    public async Task<IReadOnlyList<ErasureSearched>> SearchAsync(MhepDbContext context, string providerCode, string? ownId, CancellationToken cancellationToken)
    {
        var submissions = copies.Submissions().Count;
        var found = ownId is null ? 0 : PlacesOf(providerCode, ownId, cancellationToken).Count;
        var left = (await SpooledAsync(context, providerCode, cancellationToken)).Count + checks.Of(owner => IsConcerned(owner, providerCode)).Count;
        return
        [
            new("kept copies", FormattableString.Invariant($"every row of {submissions} files"), found),
            new("files as they were sent, and reports of checks", "all that the provider and the programme have", left),
        ];
    }

    /// <summary>Not those that wait: they are worked for without the person, and then gone within the day.</summary>
    private async Task<List<Guid>> SpooledAsync(MhepDbContext context, string providerCode, CancellationToken cancellationToken)
    {
        var spooled = spool.Ids().Where(id => spool.NoteOf(id) is { } note && IsConcerned(note.Owner, providerCode)).ToList();
        var ended = await context.Submissions
            .Where(submission => submission.Status != SubmissionStatus.Received && submission.Status != SubmissionStatus.Checking)
            .Where(submission => EF.Parameter(spooled).Contains(submission.Id)).Select(submission => submission.Id).ToListAsync(cancellationToken);
        return ended;
    }

    private static bool IsConcerned(string? owner, string providerCode) =>
        owner is null || string.Equals(owner, providerCode, StringComparison.OrdinalIgnoreCase);
}
