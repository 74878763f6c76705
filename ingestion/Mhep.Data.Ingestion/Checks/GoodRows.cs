using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// Leaves rows with errors out of a workbook, and with them the rows that mean nothing, or something else, without them. What is wrong
/// with a sheet, its headings or the file cannot be left out, nor can personal data; and a list of sites is the whole list or none,
/// because a site that it leaves out would no longer be measured.
/// </summary>
/// <param name="context">The workbook after its checks.</param>
/// <param name="log">What they found; takes a finding for each row that is left out because of another.</param>
internal sealed class GoodRows(CheckContext context, FindingLog log)
{
    /// <summary>The good rows.</summary>
    /// <param name="contradictions">Rows that say different things of the same: neither is known to be right.</param>
    /// <returns>Null where no row is left, or rows are not all that is wrong.</returns>
    public ParsedWorkbook? Keep(IEnumerable<(SheetRow First, SheetRow Second)> contradictions)
    {
        if (log.HasErrorsBeyondRows || log.HasPersonalData || HidesOtherRows() || HasBadSite()) return null;
        foreach (var (first, second) in contradictions) LeaveOut(first, second);
        foreach (var review in context.Workbook.FidelityReviews ?? []) LeaveOutIncomplete(review);
        foreach (var job in context.Jobs.Where(job => job.Group is null))
        {
            if (RowThatDecides(job) is { } client) LeaveOut(job.Place, client);
        }

        var workbook = context.Workbook;
        var good = workbook with
        {
            Clients = Good(workbook.Clients, row => row.Place),
            Jobs = Good(workbook.Jobs, row => row.Place),
            Specialists = Good(workbook.Specialists, row => row.Place),
            EmployerContacts = Good(workbook.EmployerContacts, row => row.Place),
            Context = Good(workbook.Context, row => row.Place),
            Outcomes = Good(workbook.Outcomes, row => row.Place),
            FidelityReviews = Good(workbook.FidelityReviews, row => row.Place),
            Targets = Good(workbook.Targets, row => row.Place),
        };
        return log.RowsWithErrors.Count < workbook.RowsRead ? good : null;
    }

    /// <summary>Merged cells leave the rows below their first without what stands in them.</summary>
    private bool HidesOtherRows() => log.CountOf(FindingKinds.MergedCells) > 0;

    private bool HasBadSite()
    {
        var lists = context.Workbook.Sheets.Where(sheet => sheet.Kind == SheetKind.Sites).Select(sheet => sheet.Position).ToHashSet();
        return log.RowsWithErrors.Any(row => lists.Contains(row.Sheet));
    }

    /// <summary>
    /// The client's row without which a job would count for nobody or for the wrong episode: its own, one whose referral date cannot be read,
    /// or any of the client's where none is known to be its own. Null: the job stands.
    /// </summary>
    private SheetRow? RowThatDecides(JobRow job)
    {
        if (!context.Episodes.TryGetValue(new ClientAtSite(job.SiteCode, job.ClientId), out var episodes)) return null;
        var own = context.EpisodeOf(job);
        var decisive = own is null ? episodes : episodes.Where(row => row == own || (row.ReferralDate is null && job.NamedReferralDate is null));
        return decisive.Where(row => context.HasError(row.Place)).Select(row => (SheetRow?)row.Place).FirstOrDefault();
    }

    /// <summary>A review is one thing: with one of its rows it loses all.</summary>
    private void LeaveOutIncomplete(FidelityReviewRow review)
    {
        var bad = review.Rows.Where(context.HasError).Select(row => (SheetRow?)row).FirstOrDefault();
        if (bad is not { } cause) return;
        foreach (var row in review.Rows) LeaveOut(row, cause);
    }

    private void LeaveOut(SheetRow row, SheetRow because)
    {
        if (context.HasError(row)) return;
        var sheet = row.Sheet == because.Sheet ? "" : " of " + context.Workbook.Sheets.First(sheet => sheet.Position == because.Sheet).Name;
        context.ReportRow(FindingKinds.RowDependsOnAnother, row, string.Create(CultureInfo.InvariantCulture, $"row {because.Row}{sheet}"));
    }

    private List<TRow>? Good<TRow>(IReadOnlyList<TRow>? rows, Func<TRow, SheetRow> placeOf) =>
        rows?.Where(row => !context.HasError(placeOf(row))).ToList();
}
