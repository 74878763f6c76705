using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Submissions;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema.Tests.Slices;

public sealed class ActiveVersionsTests
{
    private static readonly Guid Sent = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task A_version_has_the_rows_of_its_bases_but_for_those_removed_on_the_way()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        AddSubmission(context);
        AddSlice(context, 1, "sites", current: 12, (11, null), (12, 11));
        context.AddRange(Listing(1, version: 11, "A"), Listing(2, version: 11, "B"), Listing(3, version: 12, "C"));
        context.Add(new RowRemoval { SliceVersionId = 12, RowId = 1 });
        await context.SaveChangesAsync();

        var active = await ActiveVersions.ReadAsync(context, CancellationToken.None);

        Assert.Equal([12, 11], Assert.Single(active.Slices).Chain);
        Assert.Equal(["B", "C"], await CurrentNames(context, active));
    }

    [Fact]
    public async Task A_version_that_is_not_on_the_current_chain_neither_adds_nor_removes_rows()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        AddSubmission(context);

        // Version 12 was taken back: 13 is built on 11.
        AddSlice(context, 1, "sites", current: 13, (11, null), (12, 11), (13, 11));
        context.AddRange(Listing(1, version: 11, "A"), Listing(2, version: 12, "B"), Listing(3, version: 13, "C"));
        context.Add(new RowRemoval { SliceVersionId = 12, RowId = 1 });
        await context.SaveChangesAsync();

        var active = await ActiveVersions.ReadAsync(context, CancellationToken.None);

        Assert.Equal(["A", "C"], await CurrentNames(context, active));
    }

    [Fact]
    public async Task Some_slices_can_be_read_alone_and_a_slice_without_a_current_version_has_no_rows()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        AddSubmission(context);
        AddSlice(context, 1, "sites", current: 11, (11, null));
        AddSlice(context, 2, "targets", current: 21, (21, null));
        AddSlice(context, 3, "clients:P:S", current: null, (31, null));
        await context.SaveChangesAsync();

        var all = await ActiveVersions.ReadAsync(context, CancellationToken.None);
        var one = await ActiveVersions.ReadAsync(context, slice => slice.Key == "targets", CancellationToken.None);

        Assert.Equal([11, 21], all.VersionIds.Order());
        Assert.Equal([21], one.VersionIds);
        Assert.False(all.Contains(sliceVersionId: 31, rowId: 1));
    }

    private static async Task<List<string>> CurrentNames(MhepDbContext context, ActiveVersions active)
    {
        var rows = await context.SiteListings.BroughtBy(active).OrderBy(row => row.Name).ToListAsync();
        return [.. rows.Where(row => active.Contains(row.SliceVersionId, row.Id)).Select(row => row.Name)];
    }

    private static void AddSubmission(MhepDbContext context)
    {
        context.Add(new Submission
        {
            Id = Sent,
            Sequence = 1,
            FileName = "sites.xlsx",
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
        context.Add(new SourceSheet { Id = 1, SubmissionId = Sent, Position = 1, Name = "Sites" });
        context.Add(new Providers.Provider { Id = 1, Code = "P" });
        context.Add(new Site { Id = 1, Code = "S" });
    }

    private static void AddSlice(MhepDbContext context, int id, string key, int? current, params (int Id, int? Base)[] versions)
    {
        context.Add(new Slice { Id = id, Kind = SliceKind.Sites, Key = key, CurrentVersionId = current });
        for (var i = 0; i < versions.Length; i++)
        {
            context.Add(new SliceVersion
            {
                Id = versions[i].Id,
                SliceId = id,
                Number = i + 1,
                BaseVersionId = versions[i].Base,
                SubmissionId = Sent,
                AcceptedAt = DateTime.UnixEpoch,
                ContentHash = 0,
                RowCount = 0,
            });
        }
    }

    private static SiteListing Listing(long id, int version, string name) => new()
    {
        Id = id,
        SliceVersionId = version,
        SourceSheetId = 1,
        SourceRow = 2,
        KeyHash = id,
        ContentHash = id,
        SiteId = 1,
        Name = name,
        ProviderId = 1,
        ProviderName = "P",
        PolicyFocus = PolicyFocus.Other,
    };
}
