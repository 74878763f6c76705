using Mhep.Data.Ingestion.Exports;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema;
using Mhep.Data.Schema.AggregateReturns;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.EmployerContacts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>What the data hold now of one site, as its provider handed it in. Own client ids are decrypted: for that provider's eyes only.</summary>
internal sealed class SiteContent
{
    private readonly ActiveVersions _active;
    private readonly StoredRows _chosen;
    private Dictionary<long, string> _ownIds = [];
    private Dictionary<int, string> _specialists = [];
    private ILookup<long, Sustainment> _sustainments = Array.Empty<Sustainment>().ToLookup(row => row.JobId);
    private ILookup<long, FidelityItemScore> _scores = Array.Empty<FidelityItemScore>().ToLookup(row => row.ReviewId);

    private SiteContent(string code, ActiveVersions active, StoredRows chosen) => (Code, _active, _chosen) = (code, active, chosen);

    /// <summary>The site's code.</summary>
    public string Code { get; }

    public List<Episode> Episodes { get; private set; } = [];

    public List<Job> Jobs { get; private set; } = [];

    public List<SpecialistSpell> Spells { get; private set; } = [];

    public List<EmployerContact> Contacts { get; private set; } = [];

    public List<ContextNote> Context { get; private set; } = [];

    public List<AggregateReturn> Returns { get; private set; } = [];

    public List<FidelityReview> Reviews { get; private set; } = [];

    /// <summary>Where each row came from, in words; null where nobody asked.</summary>
    public Func<VersionedRow, string>? OriginOf { get; init; }

    /// <summary>Whether the rows are those that count now.</summary>
    public bool IsCurrent { get; private init; } = true;

    /// <summary>How many rows there are of a sheet.</summary>
    public int CountOf(SheetKind kind) => kind switch
    {
        SheetKind.Clients => Episodes.Count,
        SheetKind.Jobs => Jobs.Count,
        SheetKind.EmploymentSpecialists => Spells.Count,
        SheetKind.EmployerContacts => Contacts.Count,
        SheetKind.Context => Context.Count,
        SheetKind.OutcomesReport => Returns.Count,
        SheetKind.FidelityReview => Reviews.Count,
        _ => 0,
    };

    /// <summary>Reads what counts now of a site.</summary>
    /// <param name="context">In one snapshot with everything else that is read.</param>
    /// <param name="identity">The keys of clients.</param>
    /// <param name="siteCode">As listed.</param>
    /// <param name="providerCode">The provider that runs it now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">Clients are stored but their keys are not to be had.</exception>
    public static async Task<SiteContent> ReadAsync(
        MhepDbContext context, ClientIdentity identity, string siteCode, string providerCode, CancellationToken cancellationToken)
    {
        var site = await context.Sites.AsNoTracking().SingleAsync(row => row.Code == siteCode, cancellationToken);
        var provider = await context.Providers.AsNoTracking().SingleAsync(row => row.Code == providerCode, cancellationToken);
        var active = await ActiveOfAsync(context, site, provider, cancellationToken);
        return await ReadAsync(context, identity, (site, provider), new SiteContent(site.Code, active, StoredRows.Current(active)), cancellationToken);
    }

    /// <summary>Reads what a provider handed in of a site, whoever runs it now: what of it counts, or what of it does not.</summary>
    /// <param name="context">In one snapshot with everything else that is read.</param>
    /// <param name="identity">The keys of clients.</param>
    /// <param name="site">The site, and the provider whose rows are wanted.</param>
    /// <param name="own">Which versions are the provider's.</param>
    /// <param name="areCurrent">Whether rows that count now are wanted; else those that were replaced or taken back, or wait.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KeysUnavailableException">Clients are stored but their keys are not to be had.</exception>
    public static async Task<SiteContent> ReadOwnAsync(
        MhepDbContext context, ClientIdentity identity, (Site Site, Provider Provider) site, OwnVersions own, bool areCurrent, CancellationToken cancellationToken)
    {
        var active = await ActiveOfAsync(context, site.Site, site.Provider, cancellationToken);
        var chosen = new StoredRows(own.OfSite(site.Site.Id), row => active.Contains(row.SliceVersionId, row.Id) == areCurrent);
        return await ReadAsync(context, identity, site, new SiteContent(site.Site.Code, active, chosen) { OriginOf = own.OriginOf, IsCurrent = areCurrent }, cancellationToken);
    }

    private static async Task<SiteContent> ReadAsync(
        MhepDbContext context, ClientIdentity identity, (Site Site, Provider Provider) site, SiteContent content, CancellationToken cancellationToken)
    {
        await content.ReadRowsAsync(context, cancellationToken);
        await content.ReadNamesAsync(context, identity, site.Site.Id, site.Provider.Code, cancellationToken);
        return content;
    }

    /// <summary>A site that another provider ran before has that provider's clients in a slice of its own.</summary>
    private static Task<ActiveVersions> ActiveOfAsync(MhepDbContext context, Site site, Provider provider, CancellationToken cancellationToken) =>
        ActiveVersions.ReadAsync(context, slice => slice.SiteId == site.Id && (slice.ProviderId == null || slice.ProviderId == provider.Id), cancellationToken);

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
        var versions = _chosen.Versions;
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
        var versions = _chosen.Versions;
        var clients = context.Clients.AsNoTracking().Where(client =>
            context.Episodes.Any(row => row.ClientId == client.Id && EF.Parameter(versions).Contains(row.SliceVersionId))
            || context.Jobs.Any(row => row.ClientId == client.Id && EF.Parameter(versions).Contains(row.SliceVersionId)));
        _ownIds = (await clients.ToListAsync(cancellationToken)).Where(client => ids.Contains(client.Id))
            .ToDictionary(client => client.Id, client => keys.Decrypt(client.OwnIdEncrypted, client.Id));
    }

    private async Task<List<TRow>> RowsAsync<TRow>(DbSet<TRow> table, CancellationToken cancellationToken)
        where TRow : VersionedRow
    {
        var versions = _chosen.Versions;
        var rows = await table.AsNoTracking().Where(row => EF.Parameter(versions).Contains(row.SliceVersionId)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.FindAll(row => _chosen.Takes(row));
    }
}
