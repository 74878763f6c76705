using System.Text;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Releases;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Samples;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>
/// Two databases that differ in what provider B has handed in, and in what the list of sites says of B's sites beyond the directory, and
/// in nothing else. Whoever may see nothing of B gets the same bytes from both, whatever is asked: an answer, an error, a count or an
/// order that differs has told something of B.
/// </summary>
public sealed class TwoWorlds : IAsyncLifetime
{
    private const string B = "SYN-B";

    private readonly List<World> _worlds = [];

    /// <summary>Ids of B's objects of each type of node, of one that is not there, and B's values to filter by.</summary>
    internal Dictionary<string, List<string>> IdsOfB { get; } = new(StringComparer.Ordinal);

    internal List<string> TextsOfB { get; } = [];

    internal GraphQL.Types.Schema Schema => _worlds[0].Executor.Schema;

    public async Task InitializeAsync()
    {
        var first = await TestDatabase.CreateAsync();
        var workbooks = SampleWorkbooks.WriteAll(Path.Combine(first.Folder, "workbooks"));
        await IngestAsync(first, workbooks.Where(file => file.Contains("-programme", StringComparison.Ordinal) || file.Contains("-alderquay", StringComparison.Ordinal)));
        var key = await CommandRun.Of("keys", "create", "--role", "PROVIDER", "--provider", "SYN-A", "--name", "A's", "--database", first.Database.ConnectionString);
        Assert.Equal(0, key.ExitCode);
        var second = await CopyAsync(first);
        await IngestAsync(first, workbooks.Where(file => file.Contains("-birchfen", StringComparison.Ordinal)));
        var others = SampleWorkbooks.WriteAll(Path.Combine(second.Folder, "workbooks"), seed: 4711);
        await IngestAsync(second, others.Where(file => file.Contains("-birchfen", StringComparison.Ordinal)));
        await ChangeListingAsync(second);
        foreach (var database in new[] { first, second }) _worlds.Add(await World.OpenAsync(database));
        await CollectAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var world in _worlds) await world.DisposeAsync();
    }

    /// <summary>Whether a caller gets different bytes from the two worlds.</summary>
    internal async Task<bool> DiffersAsync(string question, Caller caller, AccessPolicy policy)
    {
        var (first, second) = (await _worlds[0].AskAsync(question, caller, policy), await _worlds[1].AskAsync(question, caller, policy));
        return !first.AsSpan().SequenceEqual(second);
    }

    /// <summary>An answer of the first world.</summary>
    internal async Task<string> AskAsync(string question, Caller caller, AccessPolicy? policy = null) =>
        Encoding.UTF8.GetString(await _worlds[0].AskAsync(question, caller, policy ?? new AccessPolicy()));

    /// <summary>A caller of each role, each of whom has to do with provider A and site SYN-A1 alone.</summary>
    internal async Task<IReadOnlyList<Caller>> CallersAsync()
    {
        await using var context = _worlds[0].Database.CreateDbContext();
        var site = await context.Sites.SingleAsync(one => one.Code == "SYN-A1");
        var commissioner = await context.SiteListings.Where(listing => listing.SiteId == site.Id)
            .Join(context.Commissioners, listing => listing.CommissionerId, one => one.Id, (_, one) => one.Code).FirstAsync();
        var specialist = await context.EmploymentSpecialists.Where(one => one.SiteId == site.Id).Select(one => one.Code).Order().FirstAsync();
        return
        [
            new() { Name = "A", Role = Role.Provider, ProviderCode = "SYN-A" },
            new() { Name = "A", Role = Role.EmploymentSpecialist, SiteCodes = ["SYN-A1"], SpecialistCode = specialist },
            new() { Name = "A", Role = Role.Commissioner, CommissionerCode = commissioner, SpecialistAgreements = ["SYN-A"] },
            new() { Name = "A", Role = Role.Funder, SiteCodes = ["SYN-A1"] },
            new() { Name = "A", Role = Role.Evaluator, Study = "a" },
            new() { Name = "A", Role = Role.Peer },
            new() { Name = "A", Role = Role.Administrator },
        ];
    }

    /// <summary>
    /// Makes a release of the first world, of groups of two providers so that B is in some, and puts the same rows into the second: what is released of B is then
    /// the same in both, and nothing else is.
    /// </summary>
    internal async Task<AccessPolicy> ReleaseTheFirstInBothAsync()
    {
        var (first, second) = (_worlds[0].Database.Database, _worlds[1].Database.Database);
        var run = await CommandRun.Of(
            "releases", "make", "--least-providers", "2", "--most-of-one-provider", "100", "--most-of-two-providers", "100", "--laxer-because", "few are in the test", "--database", first.ConnectionString);
        Assert.True(run.ExitCode == 0, run.Error);
        await using var connection = new SqliteConnection(second.ConnectionString);
        await connection.OpenAsync();
        await using var copy = connection.CreateCommand();
        copy.CommandText = """
            ATTACH $first AS first;
            INSERT INTO release SELECT * FROM first.release; INSERT INTO released_cell SELECT * FROM first.released_cell; INSERT INTO released_subgroup SELECT * FROM first.released_subgroup;
            DETACH first;
            """;
        copy.Parameters.AddWithValue("$first", first.FilePath);
        await copy.ExecuteNonQueryAsync();
        var newest = new NewestRelease();
        await newest.RefreshAsync(new ReleaseStore(first), CancellationToken.None);
        return new AccessPolicy(newest);
    }

    private static async Task IngestAsync(TestDatabase database, IEnumerable<string> workbooks)
    {
        var run = await CommandRun.Of(["ingest", .. workbooks, "--database", database.Database.ConnectionString]);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }

    /// <summary>The same database with the same keys of clients and the same spooled files beside it.</summary>
    private static async Task<TestDatabase> CopyAsync(TestDatabase database)
    {
        var copy = await TestDatabase.CreateAsync();
        await using (var connection = new SqliteConnection(database.Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var target = new SqliteConnection(copy.Database.ConnectionString);
            await target.OpenAsync();
            connection.BackupDatabase(target);
        }

        foreach (var file in new[] { "keys", "spool" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(database.Folder, folder), "*", SearchOption.AllDirectories)))
        {
            var path = Path.Combine(copy.Folder, Path.GetRelativePath(database.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }

        foreach (var name in new[] { "mhep.audit.db", "mhep.audit.anchor" }) File.Copy(Path.Combine(database.Folder, name), Path.Combine(copy.Folder, name));
        return copy;
    }

    /// <summary>What the list says of B's sites beyond the directory.</summary>
    private static async Task ChangeListingAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var provider = await context.Providers.SingleAsync(one => one.Code == B);
        var listings = context.SiteListings.Where(listing => listing.ProviderId == provider.Id);
        await listings.ExecuteUpdateAsync(update => update
            .SetProperty(listing => listing.ServiceStart, new DateOnly(2020, 2, 3))
            .SetProperty(listing => listing.ServiceEnd, new DateOnly(2030, 1, 1))
            .SetProperty(listing => listing.CommissionerId, (int?)null)
            .SetProperty(listing => listing.CommissionerName, (string?)null));
    }

    private async Task CollectAsync()
    {
        const string Question = """
            { sites(first: 50, where: { provider: { code: { eq: "SYN-B" } } }) { nodes {
                id code name region serviceStart provider { id code name } commissioner { id code name }
                employmentSpecialists(first: 5) { nodes { id code startDate } } fidelityReviews(first: 3) { nodes { id } } } }
              submissions(first: 50, where: { provider: { code: { eq: "SYN-B" } } }) { nodes { id fileName receivedAt } } }
            """;
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await AskAsync(Question, Caller.Programme("test")))!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        Collect(answer["data"]!);
        var entries = System.Text.Json.Nodes.JsonNode.Parse(await AskAsync(
            "{ auditEntries(first: 2, where: { provider: { eq: \"SYN-B\" } }) { nodes { id } } }", new Caller { Name = "test", Role = Role.Administrator }))!;
        Collect(entries["data"]!);
        foreach (var (type, ids) in IdsOfB)
        {
            Assert.NotEmpty(ids);
            ids.RemoveRange(Math.Min(ids.Count, 2), Math.Max(0, ids.Count - 2));
            ids.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{type}:none/none/none")));
        }
    }

    private void Collect(System.Text.Json.Nodes.JsonNode node)
    {
        if (node is System.Text.Json.Nodes.JsonArray items)
        {
            foreach (var item in items.OfType<System.Text.Json.Nodes.JsonNode>()) Collect(item);
            return;
        }

        foreach (var (name, value) in node.AsObject())
        {
            if (value is System.Text.Json.Nodes.JsonValue leaf)
            {
                var text = leaf.ToString();
                if (name != "id") TextsOfB.Add(text);
                else if (Encoding.UTF8.GetString(Convert.FromBase64String(text)).Split(':')[0] is var type && !IdsOfB.TryAdd(type, [text]) && !IdsOfB[type].Contains(text, StringComparer.Ordinal)) IdsOfB[type].Add(text);
            }
            else if (value is not null)
            {
                Collect(value);
            }
        }
    }

    /// <summary>A database with all that answers questions about it, as the server has it, but for the wire.</summary>
    private sealed class World(TestDatabase database, ServiceProvider services) : IAsyncDisposable
    {
        public TestDatabase Database => database;

        /// <summary>Without a limit on cost: a question that is refused for its price shows nothing.</summary>
        public Executor Executor { get; } = new(MhepSchema.Build(), new ExecutorOptions { Cost = null });

        public static async Task<World> OpenAsync(TestDatabase database)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton<IDbContextFactory<MhepDbContext>>(database.Database);
            services.AddSingleton(TimeProvider.System);
            services.AddWorkers(database.Database, new WorkerSettings { Enabled = false });
            services.AddAudit(database.Database);
            services.AddAccess(new AccessOptions());
            services.AddMhepGraphQL();
            var world = new World(database, services.BuildServiceProvider());
            await world.Get<FactsStore>().RefreshAsync(CancellationToken.None);
            return world;
        }

        public async Task<byte[]> AskAsync(string question, Caller caller, AccessPolicy policy)
        {
            var context = new RequestContext(services);
            var facts = Get<FactsStore>().Current;
            context.Set(caller);
            context.Set(policy.ViewOf(facts, caller));
            context.Set(new KnownThen(Get<FactsHistory>(), policy.ViewOf(facts, caller), then => policy.ViewOf(then, facts, caller)));
            using var result = await Executor.ExecuteAsync(new ExecutionRequest { Query = question, Context = context }, CancellationToken.None);
            if (result.Stream is null) return result.ToUtf8();
            await foreach (var first in result.Stream)
            {
                using (first) return first.ToUtf8();
            }

            return [];
        }

        public async ValueTask DisposeAsync()
        {
            Executor.Dispose();
            await services.DisposeAsync();
            await database.DisposeAsync();
        }

        private T Get<T>()
            where T : notnull => services.GetRequiredService<T>();
    }
}
