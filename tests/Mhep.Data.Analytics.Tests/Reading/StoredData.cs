using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Tests.Reading;

/// <summary>
/// Puts rows into a database as loading would: versions built on versions, rows of the newest version, a data version raised by each commit.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="firstRowId">Where row ids start: the same data can be stored under other ids.</param>
internal sealed class StoredData(IDbContextFactory<MhepDbContext> database, long firstRowId = 1)
{
    private static readonly Guid Sent = new("11111111-1111-1111-1111-111111111111");
    private readonly Dictionary<string, int> _sites = [];
    private readonly Dictionary<(string Site, string Code), int> _specialists = [];
    private readonly Dictionary<string, (int SliceId, List<int> Versions)> _slices = [];
    private readonly Dictionary<object, long> _clients = [];
    private long _nextRow = firstRowId;
    private int _nextVersion = (int)firstRowId;
    private int _nextSpecialist = (int)firstRowId;
    private long _nextClient = firstRowId * 1000;

    public async Task CreateAsync(params string[] sites)
    {
        await using var context = database.CreateDbContext();
        context.Add(new Submission
        {
            Id = Sent,
            Sequence = 1,
            FileName = "book.xlsx",
            Sha256 = "00",
            Bytes = 1,
            ReceivedAt = DateTime.UnixEpoch,
            Status = SubmissionStatus.Accepted,
            RowsRead = 0,
            RowsAccepted = 0,
            RowsRejected = 0,
            Added = 0,
            Changed = 0,
            Removed = 0,
            Unchanged = 0,
        });
        context.Add(new SourceSheet { Id = 1, SubmissionId = Sent, Position = 1, Name = "Sheet" });
        context.Add(new Provider { Id = 1, Code = "PROV" });
        foreach (var code in sites)
        {
            _sites.Add(code, _sites.Count + 1);
            context.Add(new Site { Id = _sites[code], Code = code });
        }

        await context.SaveChangesAsync();
    }

    /// <summary>When the newest commit was made; each is a minute after the one before.</summary>
    public DateTimeOffset CommittedAt { get; private set; } = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public int SiteId(string code) => _sites[code];

    /// <summary>A specialist's key; the specialist is made when first asked for.</summary>
    public async Task<int> SpecialistAsync(string site, string code)
    {
        if (_specialists.TryGetValue((site, code), out var id)) return id;
        id = _nextSpecialist++;
        _specialists.Add((site, code), id);
        await using var context = database.CreateDbContext();
        context.Add(new EmploymentSpecialist { Id = id, SiteId = _sites[site], Code = code });
        await context.SaveChangesAsync();
        return id;
    }

    public async Task<long> ClientAsync(object who)
    {
        if (_clients.TryGetValue(who, out var id)) return id;
        id = _nextClient++;
        _clients.Add(who, id);
        await using var context = database.CreateDbContext();
        context.Add(new Client { Id = id, ProviderId = 1, Lookup = BitConverter.GetBytes(id), OwnIdEncrypted = [1] });
        await context.SaveChangesAsync();
        return id;
    }

    /// <summary>One commit: a new version of a slice, built on the current one, with new rows and without some old ones.</summary>
    /// <param name="kind">What kind of slice.</param>
    /// <param name="key">Its key.</param>
    /// <param name="site">Its site; null for the programme's.</param>
    /// <param name="coverage">What the return covers.</param>
    /// <param name="remove">Rows of earlier versions that it no longer has.</param>
    /// <param name="rows">Makes each row from where it stands.</param>
    /// <returns>The row ids handed out.</returns>
    public async Task<IReadOnlyList<long>> CommitAsync(
        SliceKind kind, string key, string? site, Coverage? coverage = null, IEnumerable<long>? remove = null, params Func<RowPlace, object[]>[] rows)
    {
        await using var context = database.CreateDbContext();
        var isNew = !_slices.TryGetValue(key, out var known);
        if (isNew) _slices.Add(key, known = (_slices.Count + 1, []));
        var slice = isNew
            ? context.Add(new Slice
            {
                Id = known.SliceId,
                Kind = kind,
                Key = key,
                ProviderId = kind == SliceKind.Clients ? 1 : null,
                SiteId = site is null ? null : _sites[site],
            }).Entity
            : await context.Slices.SingleAsync(item => item.Id == known.SliceId);
        var version = _nextVersion++;
        context.Add(new SliceVersion
        {
            Id = version,
            SliceId = slice.Id,
            Number = known.Versions.Count + 1,
            BaseVersionId = slice.CurrentVersionId,
            SubmissionId = Sent,
            AcceptedAt = DateTime.UnixEpoch,
            ContentHash = 0,
            RowCount = rows.Length,
            DataFrom = coverage?.From,
            DataTo = coverage?.To,
            AllClients = coverage?.AllClients,
        });
        known.Versions.Add(version);
        foreach (var row in remove ?? []) context.Add(new RowRemoval { SliceVersionId = version, RowId = row });
        await context.SaveChangesAsync();
        var ids = rows.Select(_ => _nextRow++).ToList();
        foreach (var (make, id) in rows.Zip(ids)) context.AddRange(make(new RowPlace(id, version, 1)));
        slice.CurrentVersionId = version;
        await MovedAsync(context, slice);
        return ids;
    }

    /// <summary>Makes the version before the current one current again; nothing where there is none left.</summary>
    public async Task WithdrawAsync(string key)
    {
        await using var context = database.CreateDbContext();
        var slice = await context.Slices.SingleAsync(item => item.Id == _slices[key].SliceId);
        if (slice.CurrentVersionId is null) return;
        slice.CurrentVersionId = (await context.SliceVersions.SingleAsync(version => version.Id == slice.CurrentVersionId)).BaseVersionId;
        await MovedAsync(context, slice);
    }

    /// <summary>Takes a stored row out for good, as an erasure does: no version of a slice says so.</summary>
    public async Task EraseAsync(long episode)
    {
        await using var context = database.CreateDbContext();
        await context.Episodes.Where(row => row.Id == episode).ExecuteDeleteAsync();
        (await context.DataVersions.SingleAsync()).Number++;
        await context.SaveChangesAsync();
    }

    private async Task MovedAsync(MhepDbContext context, Slice slice)
    {
        var number = ++(await context.DataVersions.SingleAsync()).Number;
        CommittedAt = CommittedAt.AddMinutes(1);
        context.Add(new CurrentVersionChange { DataVersion = number, SliceId = slice.Id, VersionId = slice.CurrentVersionId, ChangedAt = CommittedAt.UtcDateTime });
        await context.SaveChangesAsync();
    }

    /// <summary>Ids of the site listings that are current.</summary>
    public async Task<IReadOnlyList<long>> CurrentRowsAsync(string key)
    {
        await using var context = database.CreateDbContext();
        var active = await ActiveVersions.ReadAsync(context, slice => slice.Key == key, CancellationToken.None);
        var rows = await context.SiteListings.BroughtBy(active).ToListAsync();
        return [.. rows.Where(row => active.Contains(row.SliceVersionId, row.Id)).Select(row => row.Id)];
    }

    public Func<RowPlace, object[]> Listing(string site, string? start = null, string? end = null, string? name = null) => place =>
    [
        new SiteListing
        {
            Id = place.Id, SliceVersionId = place.Version, SourceSheetId = place.Sheet, SourceRow = 2, KeyHash = place.Id, ContentHash = place.Id,
            SiteId = _sites[site], Name = name ?? "Site " + site, ProviderId = 1, ProviderName = "Provider", PolicyFocus = PolicyFocus.SevereMentalIllness,
            ServiceStart = start is null ? null : Days.Day(start), ServiceEnd = end is null ? null : Days.Day(end),
        },
    ];

    public async Task<Func<RowPlace, object[]>> EpisodeAsync(string site, object who, string referred, string? engaged = null, string? by = null)
    {
        var client = await ClientAsync(who);
        int? specialist = by is null ? null : await SpecialistAsync(site, by);
        return place =>
        [
            new Episode
            {
                Id = place.Id, SliceVersionId = place.Version, SourceSheetId = place.Sheet, SourceRow = 2, KeyHash = place.Id, ContentHash = place.Id,
                ClientId = client, SiteId = _sites[site], ReferralDate = Days.Day(referred), VocationalProfileDate = engaged is null ? null : Days.Day(engaged),
                SpecialistId = specialist, ConsentToEvaluation = false,
            },
        ];
    }

    public async Task<Func<RowPlace, object[]>> JobAsync(string site, object who, string start, string? thirteen = null, decimal? hours = null)
    {
        var client = await ClientAsync(who);
        return place =>
        [
            new Job
            {
                Id = place.Id, SliceVersionId = place.Version, SourceSheetId = place.Sheet, SourceRow = 3, KeyHash = place.Id, ContentHash = place.Id,
                ClientId = client, SiteId = _sites[site], StartDate = Days.Day(start), HoursPerWeek = hours,
            },
            .. thirteen is null ? (object[])[] : [new Sustainment { JobId = place.Id, Weeks = 13, ReachedOn = Days.Day(thirteen) }],
        ];
    }

    /// <summary>Where a row stands.</summary>
    internal sealed record RowPlace(long Id, int Version, int Sheet);
}
