using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Benchmarks.National;

/// <summary>
/// A database as large as England's services together would fill: 300 sites of 100 providers, 2,000 specialists, ten years, and as many
/// clients as asked for, four jobs to ten clients. Written as a load writes it, without workbooks; invented, the same for a seed.
/// </summary>
/// <param name="database">Empty and migrated.</param>
/// <param name="clients">1,000,000 for all of England.</param>
internal sealed class NationalData(SqliteDatabase database, int clients)
{
    public const int Sites = 300;
    public const int Providers = 100;
    public const int Specialists = 2_000;
    public const int SitesOfAProvider = Sites / Providers;

    /// <summary>First and last day that the returns cover.</summary>
    public static readonly DateOnly From = new(2016, 4, 1);

    /// <inheritdoc cref="From" />
    public static readonly DateOnly To = new(2026, 3, 31);

    private static readonly DateTime Moment = new(2026, 4, 5, 9, 0, 0, DateTimeKind.Utc);

    private readonly List<Slice> _slices = [];
    private readonly List<SliceVersion> _versions = [];
    private readonly Guid _submission = new("00000000-0000-4000-8000-000000000001");
    private long _nextRow = 1;

    /// <summary>Writes all in one transaction.</summary>
    public async Task WriteAsync()
    {
        var insert = new SqliteBulkInsert();
        await using var context = database.CreateDbContext();
        await using var transaction = await insert.BeginAsync(context, CancellationToken.None);
#pragma warning disable RS0030 // Seeded: the same data at every run.
        var random = new Random(20260401);
        var people = Enumerable.Range(1, clients).Select(id => Person(id, random.Next, random.NextDouble)).OrderBy(person => person.Site).ToList();
#pragma warning restore RS0030
        Write(Enumerable.Range(1, Providers).Select(id => new Provider { Id = id, Code = $"P{id:000}" }));
        Write(Enumerable.Range(1, Sites).Select(id => new Site { Id = id, Code = $"S{id:000}" }));
        Write(Enumerable.Range(1, Specialists).Select(id => new EmploymentSpecialist { Id = id, SiteId = SiteOf(id), Code = $"ES{id:0000}" }));
        Write([new Submission
        {
            Id = _submission, Sequence = 1, FileName = "national", Sha256 = "", Bytes = 0, ReceivedAt = Moment, Status = SubmissionStatus.Accepted,
            RowsRead = clients, RowsAccepted = clients, RowsRejected = 0, Added = clients, Changed = 0, Removed = 0, Unchanged = 0,
        }]);
        Write([new SourceSheet { Id = 1, SubmissionId = _submission, Position = 1, Name = "national" }]);
        AddSlices(people);
        Write(_slices);
        Write(_versions);
        Write(Enumerable.Range(1, Sites).Select(Listing));
        Write(Enumerable.Range(1, Specialists).Select(Spell));
        Write(people.Select(person => new Client { Id = person.Id, ProviderId = ProviderOf(person.Site), Lookup = Key(person.Id), OwnIdEncrypted = Key(-person.Id) }));
        Write(people.Select(Episode));
        var jobs = people.Where(person => person.JobStart is not null).Select(person => (person, Job: Job(person))).ToList();
        Write(jobs.Select(item => item.Job));
        Write(jobs.SelectMany(item => Sustained(item.person, item.Job.Id)));
        Write(_versions.Select(version => new CurrentVersionChange { DataVersion = 1, SliceId = version.SliceId, VersionId = version.Id, ChangedAt = version.AcceptedAt }));
        var data = context.DataVersions.Single();
        data.Number = 1;
        data.NextRowId = _nextRow;
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        void Write<TRow>(IEnumerable<TRow> rows) where TRow : class => insert.InsertAsync(context, rows, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>What a provider's next return does: new versions of its sites' clients, one job more a site, current in one commit.</summary>
    /// <param name="provider">1 to <see cref="Providers"/>.</param>
    public async Task CommitOneMoreJobAsync(int provider)
    {
        var insert = new SqliteBulkInsert();
        await using var context = database.CreateDbContext();
        await using var transaction = await insert.BeginAsync(context, CancellationToken.None);
        var data = context.DataVersions.Single();
        data.Number++;
        var slices = context.Slices.Where(slice => slice.Kind == SliceKind.Clients && slice.ProviderId == provider).ToList();
        var versionId = context.SliceVersions.Max(version => version.Id);
        foreach (var slice in slices)
        {
            var before = context.SliceVersions.Single(version => version.Id == slice.CurrentVersionId);
            var client = context.Episodes.Where(episode => episode.SiteId == slice.SiteId).OrderByDescending(episode => episode.ReferralDate).First();
            var version = Version(++versionId, slice.Id, before.Number + 1, before.Id, before.RowCount + 1);
            await insert.InsertAsync(context, [version], CancellationToken.None);
            await insert.InsertAsync(context, [JobOf(data.NextRowId++, version.Id, client.ClientId, slice.SiteId!.Value, null, To.AddDays(-1))], CancellationToken.None);
            await insert.InsertAsync(
                context, [new CurrentVersionChange { DataVersion = data.Number, SliceId = slice.Id, VersionId = version.Id, ChangedAt = Moment }], CancellationToken.None);
            slice.CurrentVersionId = version.Id;
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static int SiteOf(int specialist) => ((specialist - 1) % Sites) + 1;

    private static int ProviderOf(int site) => ((site - 1) / SitesOfAProvider) + 1;

    private static byte[] Key(long id)
    {
        var key = new byte[32];
        BitConverter.TryWriteBytes(key, id);
        return key;
    }

    private static Invented Person(int id, Func<int, int, int> between, Func<double> share)
    {
        var specialist = between(1, Specialists + 1);
        var referral = From.AddDays(between(0, To.DayNumber - From.DayNumber));
        DateOnly? engaged = share() < 0.8 ? referral.AddDays(between(0, 40)) : null;
        DateOnly? job = engaged is not null && share() < 0.5 ? engaged.Value.AddDays(between(10, 300)) : null;
        DateOnly? left = share() < 0.9 ? (job ?? engaged ?? referral).AddDays(between(30, 400)) : null;
        return new Invented(id, SiteOf(specialist), specialist, referral, engaged, Past(job), Past(left));
    }

    private static DateOnly? Past(DateOnly? day) => day <= To ? day : null;

    private void AddSlices(List<Invented> people)
    {
        var rows = people.GroupBy(person => person.Site).ToDictionary(site => site.Key, site => site.Count());
        AddSlice(SliceKind.Sites, "sites", null, null, Sites);
        for (var site = 1; site <= Sites; site++)
        {
            AddSlice(SliceKind.Clients, $"clients:P{ProviderOf(site):000}:S{site:000}", ProviderOf(site), site, rows.GetValueOrDefault(site));
            AddSlice(SliceKind.Specialists, $"specialists:S{site:000}", null, site, Specialists / Sites);
        }
    }

    private void AddSlice(SliceKind kind, string key, int? provider, int? site, int rows)
    {
        var id = _slices.Count + 1;
        _slices.Add(new Slice { Id = id, Kind = kind, Key = key, ProviderId = provider, SiteId = site, CurrentVersionId = id });
        _versions.Add(Version(id, id, 1, null, rows));
    }

    private SliceVersion Version(int id, int slice, int number, int? before, int rows) => new()
    {
        Id = id,
        SliceId = slice,
        Number = number,
        BaseVersionId = before,
        SubmissionId = _submission,
        AcceptedAt = Moment,
        ContentHash = id,
        RowCount = rows,
        DataFrom = From,
        DataTo = To,
        AllClients = true,
    };

    private static int VersionOf(SliceKind kind, int site) => kind switch
    {
        SliceKind.Clients => 2 * site,
        SliceKind.Specialists => (2 * site) + 1,
        _ => 1,
    };

    private SiteListing Listing(int site) => new()
    {
        Id = _nextRow,
        SliceVersionId = VersionOf(SliceKind.Sites, site),
        SourceSheetId = 1,
        SourceRow = site,
        KeyHash = _nextRow,
        ContentHash = _nextRow++,
        SiteId = site,
        Name = $"Site {site}",
        ProviderId = ProviderOf(site),
        ProviderName = $"Provider {ProviderOf(site)}",
        PolicyFocus = PolicyFocus.SevereMentalIllness,
        Region = $"Region {site % 7}",
        ServiceStart = From,
    };

    private SpecialistSpell Spell(int specialist) => new()
    {
        Id = _nextRow,
        SliceVersionId = VersionOf(SliceKind.Specialists, SiteOf(specialist)),
        SourceSheetId = 1,
        SourceRow = specialist,
        KeyHash = _nextRow,
        ContentHash = _nextRow++,
        SpecialistId = specialist,
        StartDate = From,
        Fte = 1m,
    };

    private Episode Episode(Invented person) => new()
    {
        Id = _nextRow,
        SliceVersionId = VersionOf(SliceKind.Clients, person.Site),
        SourceSheetId = 1,
        SourceRow = (int)person.Id,
        KeyHash = _nextRow,
        ContentHash = _nextRow++,
        ClientId = person.Id,
        SiteId = person.Site,
        ReferralDate = person.Referral,
        SpecialistId = person.Specialist,
        EmployedAtReferral = person.Id % 9 == 0,
        FirstMeaningfulContactDate = person.Engaged,
        VocationalProfileDate = person.Engaged,
        FirstEmployerContactDate = person.Engaged?.AddDays(20),
        LastContactDate = person.Left,
        DischargeDate = person.Left,
        ConsentToEvaluation = person.Id % 2 == 0,
    };

    private Job Job(Invented person) => JobOf(
        _nextRow++, VersionOf(SliceKind.Clients, person.Site), person.Id, person.Site, person.Specialist, person.JobStart.GetValueOrDefault());

    private static Job JobOf(long id, int version, long client, int site, int? specialist, DateOnly start) => new()
    {
        Id = id,
        SliceVersionId = version,
        SourceSheetId = 1,
        SourceRow = 1,
        KeyHash = id,
        ContentHash = id,
        ClientId = client,
        SiteId = site,
        SpecialistId = specialist,
        StartDate = start,
        HoursPerWeek = 8 + (id % 30),
        CompetitivePaid = true,
        FirstFourHoursWorked = true,
    };

    private static IEnumerable<Sustainment> Sustained(Invented person, long job)
    {
        if (person.Id % 5 < 2 || person.JobStart is not { } start) yield break;
        foreach (var (weeks, days) in new[] { (6, 42), (13, 91), (26, 182) })
        {
            if (start.AddDays(days) <= To) yield return new Sustainment { JobId = job, Weeks = weeks, ReachedOn = start.AddDays(days) };
        }
    }

    private readonly record struct Invented(
        long Id, int Site, int Specialist, DateOnly Referral, DateOnly? Engaged, DateOnly? JobStart, DateOnly? Left);
}
