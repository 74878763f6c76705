using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Loading.Slices;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>
/// What loading a checked workbook would change. Made in the transaction that will change it, or, for a check, in one that only
/// reads: the same plan either way, which is why a check tells what a load will do.
/// </summary>
internal sealed class LoadPlan : IDisposable
{
    private LoadPlan(CodeRegister codes, ClientRegister clients, IReadOnlyList<SliceChange> slices)
    {
        Codes = codes;
        Clients = clients;
        Slices = slices;
    }

    /// <summary>Identities, with those that the workbook is the first to mention.</summary>
    public CodeRegister Codes { get; }

    /// <summary>Clients, likewise.</summary>
    public ClientRegister Clients { get; }

    /// <summary>Every slice that the workbook speaks of, changed or not.</summary>
    public IReadOnlyList<SliceChange> Slices { get; }

    /// <summary>Whether anything is other than what is current.</summary>
    public bool HasChanges => Slices.Any(slice => slice.HasChanges);

    /// <summary>The submission that the workbook is equal to; null where something changes, or there is nothing to compare.</summary>
    public Guid? DuplicateOf { get; private init; }

    /// <summary>The provider that sent the file, or, sent by the programme, all of whose rows these are; null: of several, or the programme's lists.</summary>
    public int? ProviderId { get; private init; }

    /// <summary>Compares a workbook with what is current.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="workbook">Checked, without errors.</param>
    /// <param name="identity">The keys of clients.</param>
    /// <param name="senderId">The provider that sent it; null: the programme.</param>
    /// <param name="forCheck">Whether nothing will be stored.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<LoadPlan> MakeAsync(
        MhepDbContext context, ParsedWorkbook workbook, ClientIdentity identity, int? senderId, bool forCheck, CancellationToken cancellationToken)
    {
        var codes = await CodeRegister.ReadAsync(context, workbook, cancellationToken);
        var providers = ProvidersOf(workbook, codes).Select(id => (id, codes.ProviderCodeOf(id)));
        var clients = await ClientRegister.ReadAsync(context, identity, providers, forCheck, cancellationToken);
        try
        {
            var source = new DraftSource(workbook, codes, clients, context.Model);
            var drafts = ProgrammeSlices.Of(source).Concat(SiteSlices.Of(source)).Concat(ClientSlices.Of(source))
                .Concat(ContactSlices.Of(source)).Concat(ReturnSlices.Of(source)).ToList();
            var slices = await CompareAsync(context, drafts, cancellationToken);
            var provider = senderId ?? OnlyProviderOf(slices, codes);
            return new LoadPlan(codes, clients, slices)
            {
                DuplicateOf = slices.Exists(slice => slice.HasChanges) ? null : await EqualAsync(context, slices, provider, cancellationToken),
                ProviderId = provider,
            };
        }
        catch
        {
            clients.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Clients.Dispose();

    /// <summary>Providers of sites with rows that belong to a person or name an employer.</summary>
    private static List<int> ProvidersOf(ParsedWorkbook workbook, CodeRegister codes) =>
    [
        .. workbook.ClientCoverage.Keys.Concat(workbook.ContactCoverage.Keys)
            .Concat((workbook.Clients ?? []).Select(row => row.SiteCode))
            .Concat((workbook.Jobs ?? []).Select(row => row.SiteCode))
            .Concat((workbook.EmployerContacts ?? []).Select(row => row.SiteCode))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(site => codes.ProviderOfSite(codes.SiteOf(site))).Distinct().Order(),
    ];

    private static async Task<List<SliceChange>> CompareAsync(
        MhepDbContext context, List<SliceDraft> drafts, CancellationToken cancellationToken)
    {
        var keys = drafts.ConvertAll(draft => draft.Key);
        var known = await context.Slices.AsNoTracking().Where(slice => EF.Parameter(keys).Contains(slice.Key))
            .ToDictionaryAsync(slice => slice.Key, cancellationToken);
        var active = await ActiveVersions.ReadAsync(context, slice => EF.Parameter(keys).Contains(slice.Key), cancellationToken);
        var current = active.Slices.ToDictionary(content => content.Slice.Id, content => content.Version);
        var rows = new Dictionary<Type, Dictionary<int, List<StoredRow>>>();
        foreach (var table in drafts.SelectMany(draft => draft.Tables).DistinctBy(table => table.RowType))
            rows.Add(table.RowType, await table.ReadCurrentAsync(context, active, cancellationToken));

        var changes = new List<SliceChange>(drafts.Count);
        foreach (var draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var slice = known.GetValueOrDefault(draft.Key);
            var version = slice is null ? null : current.GetValueOrDefault(slice.Id);
            if (draft.OnlyWhereMissing && version is not null) continue;
            changes.Add(SliceChange.Of(draft, slice, version, table =>
                slice is null ? [] : rows[table.RowType].GetValueOrDefault(slice.Id) ?? []));
        }

        return changes;
    }

    /// <summary>
    /// The submission of the same provider that spoke of exactly these slices and of each said what is current; of several the
    /// newest.
    /// </summary>
    private static async Task<Guid?> EqualAsync(MhepDbContext context, List<SliceChange> slices, int? provider, CancellationToken cancellationToken)
    {
        var versions = slices.Select(slice => slice.Current?.Id).OfType<int>().ToList();
        if (versions.Count == 0) return null;
        var equal = await context.Submissions.AsNoTracking()
            .Where(submission => submission.ProviderId == provider && submission.Status == SubmissionStatus.Accepted)
            .Where(submission =>
                context.SubmissionSlices.Count(slice => slice.SubmissionId == submission.Id) == versions.Count
                && context.SubmissionSlices.Count(slice =>
                    slice.SubmissionId == submission.Id && EF.Parameter(versions).Contains(slice.VersionId)) == versions.Count)
            .OrderByDescending(submission => submission.Sequence)
            .Select(submission => (Guid?)submission.Id).FirstOrDefaultAsync(cancellationToken);
        return equal;
    }

    private static int? OnlyProviderOf(List<SliceChange> slices, CodeRegister codes)
    {
        var providers = slices.Select(slice => slice.Draft.SiteId is { } site ? codes.ProviderOfSite(site) : (int?)null).Distinct().ToList();
        return providers.Count == 1 ? providers[0] : null;
    }
}
