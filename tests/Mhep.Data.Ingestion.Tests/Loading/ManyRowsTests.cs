using Mhep.Data.Ingestion.Loading;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Tests.Loading;

/// <summary>Long sheets are read ahead, hashed on all processors and stored while further rows are made: nothing of that may show.</summary>
public sealed class ManyRowsTests
{
    private const int Clients = 2 * RowsInParallel.Fewest;

    [Fact]
    public async Task A_long_sheet_says_the_same_in_another_order_and_together_with_more()
    {
        await using var bench = await IngestionBench.CreateAsync();
        var clients = Enumerable.Range(0, Clients).Select(Client).ToArray();
        var first = await bench.Ingest(IngestionBench.Clients(clients));
        Assert.Equal(SubmissionStatus.Accepted, first.Status);
        Assert.Equal(Clients * 3 / 2, first.Added);

        var turned = await bench.Ingest(IngestionBench.Clients([.. clients.Reverse()]));
        Assert.Equal((first.SubmissionId, 0, first.Added), (turned.DuplicateOf, turned.Added + turned.Changed + turned.Removed, turned.Unchanged));
    }

    [Fact]
    public async Task Rows_are_stored_in_the_order_of_the_sheet_each_with_its_own_client()
    {
        await using var bench = await IngestionBench.CreateAsync();
        await bench.Ingest(IngestionBench.Clients([.. Enumerable.Range(0, Clients).Select(Client)]));
        await using var context = bench.Database.CreateDbContext();
        var rows = await context.Episodes.OrderBy(row => row.Id).Select(row => new { row.SourceRow, row.ReferralDate, row.ClientId }).ToListAsync();
        Assert.Equal(Enumerable.Range(ClientCells.FirstRow, Clients), rows.Select(row => row.SourceRow));
        Assert.Equal(Enumerable.Range(0, Clients).Select(Referral), rows.Select(row => row.ReferralDate.GetValueOrDefault()));
        Assert.Equal(Clients, rows.DistinctBy(row => row.ClientId).Count());
        Assert.Equal(Clients, await context.Clients.CountAsync());
        var specialists = await context.EmploymentSpecialists.OrderBy(specialist => specialist.Id).Select(specialist => specialist.Code).ToListAsync();
        Assert.Equal(["ES-00", "ES-01", "ES-02"], specialists);
    }

    private static ClientCells Client(int number)
    {
        var client = new ClientCells
        {
            Id = FormattableString.Invariant($"C-{number:00000}"),
            Specialist = FormattableString.Invariant($"ES-{number % 3:00}"),
            Referral = Referral(number),
            Profile = Referral(number).AddDays(3),
        };
        return number % 2 == 0 ? client : client.WithJob() with { JobStart = Referral(number).AddDays(40) };
    }

    private static DateOnly Referral(int number) => new DateOnly(2020, 1, 1).AddDays(number % 1_000);
}
