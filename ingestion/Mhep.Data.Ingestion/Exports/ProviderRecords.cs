using Mhep.Data.Schema;
using Mhep.Data.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Exports;

/// <summary>What a provider said or agreed to outside of its workbooks, and what was made of the workbooks.</summary>
/// <param name="context">In one snapshot with everything else that is read.</param>
/// <param name="providerId">Whose.</param>
internal sealed class ProviderRecords(MhepDbContext context, int providerId)
{
    /// <summary>Early warnings that the provider could see, with what it said of them.</summary>
    public async Task<IEnumerable<SheetContent>> WarningsAsync(CancellationToken cancellationToken)
    {
        var rows =
            from warning in context.RaisedWarnings
            join site in context.Sites on warning.SiteId equals site.Id
            where warning.ProviderId == providerId
            join reply in context.WarningReplies on warning.Id equals reply.WarningId into replies
            from reply in replies.DefaultIfEmpty()
            orderby site.Code, warning.FirstRaisedAt, warning.Id, reply!.Id
            select new { Warning = warning, site.Code, Text = reply == null ? null : reply.Text, At = reply == null ? null : (DateTime?)reply.RepliedAt };
        return RecordSheet.Of(
            "Early warnings",
            "an early warning of yours, or a reply that you gave to it",
            ["Site", "Rule", "Measure", "Quarter", "Looked at on", "First raised", "Closed", "Replied", new SheetColumn("Reply", 60)],
            [.. (await rows.ToListAsync(cancellationToken)).Select(row => new[]
            {
                Cell.Literal(row.Code), Cell.Literal(row.Warning.Rule), Cell.Literal(row.Warning.Measure), Cell.Literal(row.Warning.Period), Cell.Date(row.Warning.AsOf),
                RecordSheet.Moment(row.Warning.FirstRaisedAt), RecordSheet.Moment(row.Warning.ClosedAt), RecordSheet.Moment(row.At), Cell.Literal(row.Text),
            })]);
    }

    /// <summary>The mappings that the provider's files were and are read with, a line of their text a row.</summary>
    public async Task<IEnumerable<SheetContent>> MappingsAsync(CancellationToken cancellationToken)
    {
        var versions =
            from version in context.MappingVersions
            where version.ProviderId == providerId
            join mapping in context.StoredMappings on version.MappingSha256 equals mapping.Sha256 into texts
            from text in texts.DefaultIfEmpty()
            orderby version.Number
            select new { version.Number, version.StoredAt, version.MappingSha256, Text = text == null ? "" : text.Text };
        var lines = (await versions.ToListAsync(cancellationToken)).SelectMany(
            version => version.Text.Split('\n').SelectMany(line => line.Chunk(RecordSheet.MostCharacters).Select(part => new string(part)).DefaultIfEmpty("")),
            (version, line) => new[] { Cell.Number(version.Number), RecordSheet.Moment(version.StoredAt), Cell.Literal(version.MappingSha256 ?? "none from then on"), Cell.Literal(line) });
        return RecordSheet.Of("Mappings", "a line of a mapping", ["Version", "In force from", "SHA-256", new SheetColumn("Text", 80)], [.. lines]);
    }

    /// <summary>Agreements to show figures to others, and circles.</summary>
    public async Task<IEnumerable<SheetContent>> AgreementsAsync(CancellationToken cancellationToken)
    {
        var agreements =
            from agreement in context.Agreements
            where agreement.ProviderId == providerId
            join commissioner in context.Commissioners on agreement.CommissionerId equals commissioner.Id into commissioners
            from commissioner in commissioners.DefaultIfEmpty()
            orderby agreement.Id
            select new { agreement.Kind, With = commissioner == null ? null : commissioner.Code, agreement.StartsOn, agreement.WithdrawnOn };
        var circles =
            from membership in context.CircleMemberships
            where membership.ProviderId == providerId
            join circle in context.Circles on membership.CircleId equals circle.Id
            orderby membership.Id
            select new { circle.Name, membership.Letter, membership.StartsOn, membership.WithdrawnOn };
        return RecordSheet.Of("Agreements", "something that you agreed to", ["What", "With", "Your letter", "From", "Withdrawn on"],
        [
            .. (await agreements.ToListAsync(cancellationToken)).Select(row => new[]
            {
                Cell.Literal(row.Kind.ToString()), Cell.Literal(row.With), Cell.Blank, Cell.Date(row.StartsOn), Cell.Date(row.WithdrawnOn),
            }),
            .. (await circles.ToListAsync(cancellationToken)).Select(row => new[]
            {
                Cell.Literal("Circle"), Cell.Literal(row.Name), Cell.Literal(row.Letter), Cell.Date(row.StartsOn), Cell.Date(row.WithdrawnOn),
            }),
        ]);
    }

    /// <summary>Files that the provider handed in.</summary>
    public async Task<IEnumerable<SheetContent>> SubmissionsAsync(CancellationToken cancellationToken)
    {
        var submissions = await context.Submissions.AsNoTracking().Where(row => row.ProviderId == providerId).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        return RecordSheet.Of(
            "Submissions",
            "a file that you handed in",
            [
                new SheetColumn("Submission", 38), "File", "SHA-256", "Bytes", "Received", "Status", "Confirmed", "Withdrawn", "Reason for withdrawal",
                "Rows read", "Rows accepted", "Rows rejected", "Added", "Changed", "Removed", "Unchanged", "Figures moved",
            ],
            [.. submissions.Select(row => new[]
            {
                Cell.Literal(row.Id.ToString("D")), Cell.Literal(row.FileName), Cell.Literal(row.Sha256), Cell.Number(row.Bytes), RecordSheet.Moment(row.ReceivedAt),
                Cell.Literal(row.Status.ToString()), RecordSheet.Moment(row.ConfirmedAt), RecordSheet.Moment(row.WithdrawnAt), Cell.Literal(row.WithdrawalReason),
                Cell.Number(row.RowsRead), Cell.Number(row.RowsAccepted), Cell.Number(row.RowsRejected), Cell.Number(row.Added), Cell.Number(row.Changed),
                Cell.Number(row.Removed), Cell.Number(row.Unchanged), Cell.Number(row.MovedFigures),
            })]);
    }

    /// <summary>What was found in them.</summary>
    public async Task<IEnumerable<SheetContent>> FindingsAsync(CancellationToken cancellationToken)
    {
        var findings =
            from finding in context.Findings
            join submission in context.Submissions on finding.SubmissionId equals submission.Id
            where submission.ProviderId == providerId
            orderby submission.Sequence, finding.Ordinal
            select finding;
        return RecordSheet.Of(
            "Findings",
            "something that was found in a file that you handed in",
            [new SheetColumn("Submission", 38), "Severity", "Code", "Sheet", "Row", "Column", "Heading", "Cell", new SheetColumn("Message", 60), new SheetColumn("Remedy", 60)],
            [.. (await findings.AsNoTracking().ToListAsync(cancellationToken)).Select(row => new[]
            {
                Cell.Literal(row.SubmissionId.ToString("D")), Cell.Literal(row.Severity.ToString()), Cell.Literal(row.Code), Cell.Literal(row.Sheet), Cell.Number(row.Row),
                Cell.Number(row.Column), Cell.Literal(row.Header), Cell.Literal(row.CellText), Cell.Literal(row.Message), Cell.Literal(row.Remedy),
            })]);
    }

    /// <summary>Months for which a site of the provider had not reported when reports became due.</summary>
    public async Task<IEnumerable<SheetContent>> RemindersAsync(CancellationToken cancellationToken)
    {
        var rows =
            from missing in context.ReminderListSites
            join list in context.ReminderLists on missing.Month equals list.Month
            join site in context.Sites on missing.SiteId equals site.Id
            where missing.ProviderId == providerId
            orderby missing.Month, site.Code
            select new { missing.Month, site.Code, missing.DaysMissing, list.DueOn, list.MadeAt };
        return RecordSheet.Of("Reminders", "a month for which a site of yours had not reported when reports became due", ["Month", "Site", "Days missing", "Due on", "List made"],
        [
            .. (await rows.ToListAsync(cancellationToken)).Select(row => new[]
            {
                Cell.Month(row.Month), Cell.Literal(row.Code), Cell.Number(row.DaysMissing), Cell.Date(row.DueOn), RecordSheet.Moment(row.MadeAt),
            }),
        ]);
    }
}
