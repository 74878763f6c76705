using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Clients;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>All that the database has of one person, in every version, and how to take it out. Nothing is changed before <see cref="RemoveAsync"/>.</summary>
internal sealed class StoredPerson
{
    private readonly MhepDbContext _context;
    private readonly Client _client;
    private readonly VersionsWithout _versions;
    private readonly List<PersonRow> _rows = [];
    private readonly HashSet<(Guid Submission, string Sheet, int Row)> _places = [];
    private List<Guid> _touching = [];
    private List<string> _sites = [];

    private StoredPerson(MhepDbContext context, Client client) => (_context, _client, _versions) = (context, client, new VersionsWithout(context));

    /// <summary>The sites that lose rows.</summary>
    public IReadOnlyList<int> Sites => [.. _rows.Select(row => row.SiteId).Distinct().Order()];

    /// <summary>Looks a person's rows up.</summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="client">Who.</param>
    /// <param name="inCopies">Where the person stands in kept copies: also in files that said nothing new, of which no row is stored.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StoredPerson> ReadAsync(
        MhepDbContext context, Client client, IReadOnlyList<(Guid Submission, int Sheet, int Row)> inCopies, CancellationToken cancellationToken)
    {
        var person = new StoredPerson(context, client);
        person._rows.AddRange(await context.Episodes.AsNoTracking().Where(row => row.ClientId == client.Id)
            .Select(row => new PersonRow(row.Id, row.SliceVersionId, row.SiteId, row.SourceSheetId, row.SourceRow, row.KeyHash, row.ContentHash)).ToListAsync(cancellationToken));
        person._rows.AddRange(await context.Jobs.AsNoTracking().Where(row => row.ClientId == client.Id)
            .Select(row => new PersonRow(row.Id, row.SliceVersionId, row.SiteId, row.SourceSheetId, row.SourceRow, row.KeyHash, row.ContentHash)).ToListAsync(cancellationToken));
        await person._versions.MeasureAsync(person._rows, cancellationToken);
        await person.FindPlacesAsync(inCopies, cancellationToken);
        await person.FindTouchingAsync(cancellationToken);
        return person;
    }

    /// <summary>What there is, by table.</summary>
    /// <param name="withoutCopy">Submissions of which no copy tells any more whose row is whose.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ErasureCount>> CountAsync(IQueryable<Submission> withoutCopy, CancellationToken cancellationToken) =>
    [
        new("client", "row", 1),
        new("episode", "rows of all versions", await Episodes.CountAsync(cancellationToken)),
        new("job", "rows of all versions", await Jobs.CountAsync(cancellationToken)),
        new("sustainment", "rows", await Sustainments.CountAsync(cancellationToken)),
        new("row_removal", "rows", await Removals.CountAsync(cancellationToken)),
        new("slice_version", "counts and hashes worked out anew", _versions.Count),
        new("finding", "cell texts of files of which no copy is kept", await CellTexts(withoutCopy).CountAsync(cancellationToken)),
        new("finding", "findings about the person's rows", await FindingsAsync((rows, token) => rows.CountAsync(token), cancellationToken)),
        new("moved_figure", "figures that the person's rows moved", await MovedFigures.CountAsync(cancellationToken)),
        new("sentences", "sentences that tell such figures", await SentencesAsync((findings, _, token) => findings.CountAsync(token), (reasons, _, token) => reasons.CountAsync(token), cancellationToken)),
    ];

    /// <summary>Takes it all out.</summary>
    /// <param name="withoutCopy">Submissions of which no copy tells any more whose row is whose.</param>
    /// <param name="cancellationToken">Stops the work; the caller rolls back.</param>
    /// <returns>What went, by table.</returns>
    public async Task<IReadOnlyList<ErasureCount>> RemoveAsync(IQueryable<Submission> withoutCopy, CancellationToken cancellationToken)
    {
        var removed = new List<ErasureCount>
        {
            new("sentences", "sentences that tell such figures", await SentencesAsync(
                (findings, instead, token) => findings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Message, instead), token),
                (reasons, instead, token) => reasons.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, instead), token),
                cancellationToken)),
            new("moved_figure", "figures that the person's rows moved", await MovedFigures.ExecuteDeleteAsync(cancellationToken)),
            new("finding", "findings about the person's rows", await FindingsAsync((rows, token) => rows.ExecuteDeleteAsync(token), cancellationToken)),
            new("finding", "cell texts of files of which no copy is kept", await CellTexts(withoutCopy).ExecuteUpdateAsync(
                set => set.SetProperty(finding => finding.CellText, (string?)null), cancellationToken)),
            new("slice_version", "counts and hashes worked out anew", await _versions.StoreAsync(cancellationToken)),
            new("row_removal", "rows", await Removals.ExecuteDeleteAsync(cancellationToken)),
            new("sustainment", "rows", await Sustainments.ExecuteDeleteAsync(cancellationToken)),
            new("job", "rows of all versions", await Jobs.ExecuteDeleteAsync(cancellationToken)),
            new("episode", "rows of all versions", await Episodes.ExecuteDeleteAsync(cancellationToken)),
            new("client", "row", await _context.Clients.Where(row => row.Id == _client.Id).ExecuteDeleteAsync(cancellationToken)),
        };
        removed.Reverse();
        return removed;
    }

    private IQueryable<Episode> Episodes => _context.Episodes.Where(row => row.ClientId == _client.Id);

    private IQueryable<Schema.Jobs.Job> Jobs => _context.Jobs.Where(row => row.ClientId == _client.Id);

    private IQueryable<Schema.Jobs.Sustainment> Sustainments => _context.Sustainments.Where(row => Jobs.Any(job => job.Id == row.JobId));

    private IQueryable<Schema.Slices.RowRemoval> Removals =>
        _context.RowRemovals.Where(row => Jobs.Any(job => job.Id == row.RowId) || Episodes.Any(episode => episode.Id == row.RowId));

    private IQueryable<MovedFigureRecord> MovedFigures =>
        _context.MovedFigures.Where(figure => EF.Parameter(_touching).Contains(figure.SubmissionId) && EF.Parameter(_sites).Contains(figure.Site));

    /// <summary>'SYN-A1: figures of 2022-23-Q1, which is closed, change: Referrals 12 to 11': both numbers had the person in them.</summary>
    private async Task<int> SentencesAsync(
        Func<IQueryable<FindingRecord>, string, CancellationToken, Task<int>> ofFindings,
        Func<IQueryable<ConfirmationReason>, string, CancellationToken, Task<int>> ofReasons,
        CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var site in _sites)
        {
            var (start, instead) = ($"{site}: figures of ", $"{site}: figures of closed quarters change, which are not told any more");
            var findings = _context.Findings.Where(row =>
                EF.Parameter(_touching).Contains(row.SubmissionId) && row.Code == FindingKinds.ClosedQuarterRestated.Code && row.Message.StartsWith(start) && row.Message != instead);
            var reasons = _context.ConfirmationReasons.Where(row => EF.Parameter(_touching).Contains(row.SubmissionId) && row.Text.StartsWith(start) && row.Text != instead);
            count += await ofFindings(findings, instead, cancellationToken) + await ofReasons(reasons, instead, cancellationToken);
        }

        return count;
    }

    private IQueryable<FindingRecord> CellTexts(IQueryable<Submission> withoutCopy) => _context.Findings
        .Where(finding => finding.CellText != null && finding.Row != null && withoutCopy.Any(submission => submission.Id == finding.SubmissionId));

    private async Task<int> FindingsAsync(Func<IQueryable<FindingRecord>, CancellationToken, Task<int>> each, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (submission, sheet, row) in _places)
            count += await each(_context.Findings.Where(finding => finding.SubmissionId == submission && finding.Sheet == sheet && finding.Row == row), cancellationToken);
        return count;
    }

    private async Task FindPlacesAsync(IReadOnlyList<(Guid Submission, int Sheet, int Row)> inCopies, CancellationToken cancellationToken)
    {
        var ids = _rows.Select(row => row.SheetId).Distinct().ToList();
        var submissions = inCopies.Select(place => place.Submission).Distinct().ToList();
        var sheets = await _context.SourceSheets.AsNoTracking()
            .Where(sheet => EF.Parameter(ids).Contains(sheet.Id) || EF.Parameter(submissions).Contains(sheet.SubmissionId)).ToListAsync(cancellationToken);
        var byId = sheets.ToDictionary(sheet => sheet.Id);
        foreach (var row in _rows) _places.Add((byId[row.SheetId].SubmissionId, byId[row.SheetId].Name, row.SourceRow));
        var byPosition = sheets.ToDictionary(sheet => (sheet.SubmissionId, sheet.Position), sheet => sheet.Name);
        foreach (var (submission, sheet, row) in inCopies)
        {
            if (byPosition.TryGetValue((submission, sheet), out var name)) _places.Add((submission, name, row));
        }
    }

    /// <summary>Submissions that brought a row of the person's or took one out: what figures they moved may tell of the person.</summary>
    private async Task FindTouchingAsync(CancellationToken cancellationToken)
    {
        var versions = _context.SliceVersions.Where(version =>
            Episodes.Any(row => row.SliceVersionId == version.Id) || Jobs.Any(row => row.SliceVersionId == version.Id)
            || Removals.Any(row => row.SliceVersionId == version.Id));
        _touching = await versions.Select(version => version.SubmissionId).Distinct().ToListAsync(cancellationToken);
        var sites = Sites.ToList();
        _sites = await _context.Sites.Where(site => EF.Parameter(sites).Contains(site.Id)).Select(site => site.Code).ToListAsync(cancellationToken);
    }
}
