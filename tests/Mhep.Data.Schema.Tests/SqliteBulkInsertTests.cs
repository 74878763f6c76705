using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Jobs;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Tests;

public sealed class SqliteBulkInsertTests
{
    private static readonly Guid Sent = new("ABCDEF01-2345-6789-abcd-ef0123456789");
    private static readonly SqliteBulkInsert Bulk = new();

    /// <summary>Every type of column, filled and empty, at its edges.</summary>
    private static readonly object[] Rows =
    [
        new Provider { Id = 1, Code = "WWT" },
        new Sites.Site { Id = 1, Code = "TH-SMI" },
        Sending(Sent, 1, new DateTime(2023, 4, 27, 13, 5, 9, 123, DateTimeKind.Utc).AddTicks(4567), SubmissionStatus.AwaitingConfirmation),
        Sending(Guid.Empty, 2, new DateTime(2023, 4, 27, 0, 0, 0, DateTimeKind.Utc), SubmissionStatus.Accepted),
        new SourceSheet { Id = 1, SubmissionId = Sent, Position = 1, Name = "Clients", HeadingRow = int.MaxValue },
        new Slice { Id = 1, Kind = SliceKind.Clients, Key = "clients:WWT:TH-SMI" },
        new SliceVersion
        {
            Id = 1, SliceId = 1, Number = 1, SubmissionId = Sent, AcceptedAt = DateTime.UnixEpoch, ContentHash = long.MinValue, RowCount = 2,
            DataFrom = new DateOnly(2019, 4, 1), DataTo = DateOnly.MaxValue, AllClients = false,
        },
        new Client { Id = long.MaxValue, ProviderId = 1, Lookup = [.. Enumerable.Range(0, 32).Select(i => (byte)i)], OwnIdEncrypted = [] },
        new Episode
        {
            Id = 1, SliceVersionId = 1, SourceSheetId = 1, SourceRow = 2, KeyHash = -1, ContentHash = 0, ClientId = long.MaxValue, SiteId = 1,
            ReferralDate = DateOnly.MinValue, Team = "", ReferralSource = "Zo\u00EB \U0001F600 'quoted' \0 after", Ethnicity = new string('\u20AC', 5000),
            EmployedAtReferral = true, ConsentToEvaluation = true,
        },
        new Episode
        {
            Id = 2, SliceVersionId = 1, SourceSheetId = 1, SourceRow = 3, KeyHash = 0, ContentHash = 0, ClientId = long.MaxValue, SiteId = 1,
            ConsentToEvaluation = false,
        },
        new Job
        {
            Id = 3, SliceVersionId = 1, SourceSheetId = 1, SourceRow = 3, KeyHash = 0, ContentHash = 0, ClientId = long.MaxValue, SiteId = 1,
            StartDate = new DateOnly(2023, 4, 27), HoursPerWeek = 37.50m, AverageHoursAt13Weeks = 0.3333333333333333333333333333m,
            HoursBand = HoursBand.From16, CompetitivePaid = false, EmployerHash = [1, 2, 3],
        },
        new Job
        {
            Id = 4, SliceVersionId = 1, SourceSheetId = 1, SourceRow = 3, KeyHash = 0, ContentHash = 0, ClientId = long.MaxValue, SiteId = 1,
            StartDate = new DateOnly(2023, 4, 27), HoursPerWeek = 0m, AverageHoursAt13Weeks = 16m, SpecialistUnallocated = true,
        },
        new Sustainment { JobId = 3, Weeks = 13, ReachedOn = new DateOnly(2023, 7, 27) },
    ];

    [Fact]
    public async Task Rows_are_stored_exactly_as_Entity_Framework_stores_them()
    {
        await using var expected = await TestDatabase.CreateAsync();
        await using var actual = await TestDatabase.CreateAsync();
        await using (var context = expected.CreateDbContext())
        {
            context.AddRange(Rows);
            await context.SaveChangesAsync();
        }

        await using (var context = actual.CreateDbContext())
        await using (var transaction = await Bulk.BeginAsync(context, CancellationToken.None))
        {
            foreach (dynamic row in Rows) await Insert(context, row);
            await transaction.CommitAsync();
        }

        Assert.Equal(await expected.HashTablesAsync(), await actual.HashTablesAsync());
    }

    [Fact]
    public async Task All_tables_of_the_model_can_be_bulk_loaded()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        await using var transaction = await Bulk.BeginAsync(context, CancellationToken.None);

        foreach (var entity in context.Model.GetEntityTypes())
        {
            var insert = typeof(SqliteBulkInsert).GetMethod(nameof(SqliteBulkInsert.InsertAsync))!.MakeGenericMethod(entity.ClrType);
            await (Task)insert.Invoke(Bulk, [context, Array.CreateInstance(entity.ClrType, 0), CancellationToken.None])!;
        }
    }

    [Fact]
    public async Task A_row_whose_parent_is_missing_is_refused_and_nothing_stays()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = await database.HashTablesAsync();
        await using (var context = database.CreateDbContext())
        {
            await using var transaction = await Bulk.BeginAsync(context, CancellationToken.None);
            await Insert(context, new Provider { Id = 1, Code = "WWT" });

            var fault = await Assert.ThrowsAsync<SqliteException>(
                () => Insert(context, new Client { Id = 1, ProviderId = 99, Lookup = [], OwnIdEncrypted = [] }));
            Assert.Equal(19, fault.SqliteErrorCode);
        }

        Assert.Equal(before, await database.HashTablesAsync());
    }

    [Fact]
    public async Task Rows_without_a_transaction_are_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Insert(context, new Provider { Id = 1, Code = "WWT" }));
    }

    [Fact]
    public async Task Cancelling_stops_between_two_rows()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        await using var transaction = await Bulk.BeginAsync(context, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();

        IEnumerable<Provider> Cancelling()
        {
            yield return new Provider { Id = 1, Code = "A" };
            cancellation.Cancel();
            yield return new Provider { Id = 2, Code = "B" };
        }

        await Assert.ThrowsAsync<OperationCanceledException>(() => Bulk.InsertAsync(context, Cancelling(), cancellation.Token));
        Assert.Equal(1, await context.Providers.CountAsync());
    }

    private static Task Insert<TRow>(MhepDbContext context, TRow row)
        where TRow : class => Bulk.InsertAsync(context, [row], CancellationToken.None);

    private static Submission Sending(Guid id, long sequence, DateTime receivedAt, SubmissionStatus status) => new()
    {
        Id = id,
        Sequence = sequence,
        FileName = "clients.xlsx",
        Sha256 = "00ff",
        Bytes = long.MaxValue,
        ReceivedAt = receivedAt,
        Status = status,
        RowsRead = 1,
        RowsAccepted = 1,
        RowsRejected = 0,
        Added = 1,
        Changed = 0,
        Removed = 0,
        Unchanged = 0,
        DuplicateOfId = sequence == 2 ? Sent : null,
    };
}
