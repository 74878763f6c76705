using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Schema;
using Mhep.Data.Schema.AggregateReturns;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.EmployerContacts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>What the data hold now of one site, as its provider handed it in. Own client ids are decrypted: for that provider's eyes only.</summary>
internal sealed class SiteContent
{
    private readonly ActiveVersions _active;
    private Dictionary<long, string> _ownIds = [];
    private Dictionary<int, string> _specialists = [];
    private ILookup<long, Sustainment> _sustainments = Array.Empty<Sustainment>().ToLookup(row => row.JobId);
    private ILookup<long, FidelityItemScore> _scores = Array.Empty<FidelityItemScore>().ToLookup(row => row.ReviewId);

    private SiteContent(string code, ActiveVersions active) => (Code, _active) = (code, active);

    /// <summary>The site's code.</summary>
    public string Code { get; }

    public List<Episode> Episodes { get; private set; } = [];

    public List<Job> Jobs { get; private set; } = [];

    public List<SpecialistSpell> Spells { get; private set; } = [];

    public List<EmployerContact> Contacts { get; private set; } = [];

    public List<ContextNote> Context { get; private set; } = [];

    public List<AggregateReturn> Returns { get; private set; } = [];

    public List<FidelityReview> Reviews { get; private set; } = [];

    /// <summary>Reads a site.</summary>
    /// <param name="context">In one snapshot with everything else that is read.</param>
    /// <param name="identity">The keys of clients.</param>
    /// <param name="siteCode">As listed.</param>
    /// <param name="providerCode">The provider that runs it now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">Clients are stored but their keys are not to be had.</exception>
    public static async Task<SiteContent> ReadAsync(
        MhepDbContext context, ClientIdentity identity, string siteCode, string providerCode, CancellationToken cancellationToken)
    {
        var siteId = await context.Sites.Where(site => site.Code == siteCode).Select(site => site.Id).SingleAsync(cancellationToken);
        var providerId = await context.Providers.Where(provider => provider.Code == providerCode).Select(provider => provider.Id).SingleAsync(cancellationToken);
        // A site that another provider ran before has that provider's clients in a slice of its own.
        var active = await ActiveVersions.ReadAsync(
            context, slice => slice.SiteId == siteId && (slice.ProviderId == null || slice.ProviderId == providerId), cancellationToken);
        var content = new SiteContent(siteCode, active);
        await content.ReadRowsAsync(context, cancellationToken);
        await content.ReadNamesAsync(context, identity, siteId, providerCode, cancellationToken);
        return content;
    }

    /// <summary>The provider's own id of a client.</summary>
    public string OwnIdOf(long clientId) => _ownIds[clientId];

    /// <summary>A specialist's code; null where there is none.</summary>
    public string? CodeOf(int? specialistId) => specialistId is { } id ? _specialists[id] : null;

    /// <summary>The day a job had lasted so long; null where it is not reached.</summary>
    public DateOnly? Reached(Job job, int weeks) => _sustainments[job.Id].Where(row => row.Weeks == weeks).Select(row => (DateOnly?)row.ReachedOn).FirstOrDefault();

    /// <summary>The scores of a review.</summary>
    public IEnumerable<FidelityItemScore> ScoresOf(FidelityReview review) => _scores[review.Id];

    /// <summary>The days that the slices of a kind cover together, and whether they hold all clients; null where there are none.</summary>
    public (DateOnly? From, DateOnly? To, bool? AllClients)? CoverageOf(SliceKind kind)
    {
        var versions = _active.Slices.Where(slice => slice.Slice.Kind == kind).Select(slice => slice.Version).ToList();
        return versions.Count == 0 ? null : (versions.Min(version => version.DataFrom), versions.Max(version => version.DataTo), versions[0].AllClients);
    }

    private async Task ReadRowsAsync(MhepDbContext context, CancellationToken cancellationToken)
    {
        Episodes = await RowsAsync(context.Episodes, cancellationToken);
        Jobs = await RowsAsync(context.Jobs, cancellationToken);
        Spells = await RowsAsync(context.SpecialistSpells, cancellationToken);
        Contacts = await RowsAsync(context.EmployerContacts, cancellationToken);
        Context = await RowsAsync(context.ContextNotes, cancellationToken);
        Returns = await RowsAsync(context.AggregateReturns, cancellationToken);
        Reviews = await RowsAsync(context.FidelityReviews, cancellationToken);
        var versions = _active.VersionIds.ToList();
        var jobs = context.Jobs.Where(job => EF.Parameter(versions).Contains(job.SliceVersionId)).Select(job => job.Id);
        _sustainments = (await context.Sustainments.AsNoTracking().Where(row => jobs.Contains(row.JobId)).ToListAsync(cancellationToken)).ToLookup(row => row.JobId);
        var reviews = context.FidelityReviews.Where(review => EF.Parameter(versions).Contains(review.SliceVersionId)).Select(review => review.Id);
        _scores = (await context.FidelityItemScores.AsNoTracking().Where(row => reviews.Contains(row.ReviewId)).ToListAsync(cancellationToken)).ToLookup(row => row.ReviewId);
    }

    private async Task ReadNamesAsync(MhepDbContext context, ClientIdentity identity, int siteId, string providerCode, CancellationToken cancellationToken)
    {
        _specialists = await context.EmploymentSpecialists.AsNoTracking().Where(specialist => specialist.SiteId == siteId)
            .ToDictionaryAsync(specialist => specialist.Id, specialist => specialist.Code, cancellationToken);
        var ids = Episodes.Select(row => row.ClientId).Concat(Jobs.Select(row => row.ClientId)).ToHashSet();
        if (ids.Count == 0) return;
        using var keys = identity.KeysOf(providerCode, clientsStored: true);
        var versions = _active.VersionIds.ToList();
        var clients = context.Clients.AsNoTracking().Where(client =>
            context.Episodes.Any(row => row.ClientId == client.Id && EF.Parameter(versions).Contains(row.SliceVersionId))
            || context.Jobs.Any(row => row.ClientId == client.Id && EF.Parameter(versions).Contains(row.SliceVersionId)));
        _ownIds = (await clients.ToListAsync(cancellationToken)).Where(client => ids.Contains(client.Id))
            .ToDictionary(client => client.Id, client => keys.Decrypt(client.OwnIdEncrypted, client.Id));
    }

    private async Task<List<TRow>> RowsAsync<TRow>(DbSet<TRow> table, CancellationToken cancellationToken)
        where TRow : VersionedRow
    {
        var rows = await table.AsNoTracking().BroughtBy(_active).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Where(row => _active.Contains(row.SliceVersionId, row.Id))];
    }
}
