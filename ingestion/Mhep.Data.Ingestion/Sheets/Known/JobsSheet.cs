using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Jobs in their long form.</summary>
internal sealed class JobsSheet : KnownSheet
{
    private static readonly Column ClientId = SharedColumns.ClientId();
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Specialist = SharedColumns.Specialist("The job's own specialist; blank: that of the client's row.");

    private static readonly Column ReferralDate = SharedColumns.ReferralDate("Names the episode. Blank: the newest referred on or before the job's start.");

    private static readonly IReadOnlyList<Column> Own = Column.Number([ClientId, Site, Specialist, ReferralDate], areGrouped: false);

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.Jobs;

    /// <inheritdoc />
    public override string Title => "Jobs";

    /// <inheritdoc />
    public override string RowIs => "a job";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = [.. Own, .. JobGroups.JobsSheetColumns];

    /// <inheritdoc />
    protected override int GroupStart => Own.Count;

    /// <inheritdoc />
    public override bool HoldsClients => true;

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(ClientId) && JobGroups.HasStart(has);

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Jobs ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var id = row.ClientId(ClientId, site);
        var job = JobGroups.ReadOne(row, id ?? "", site ?? "", row.Specialist(Specialist), row.Date(ReferralDate), group: null);
        if (id is not null && site is not null && job is not null) rows.Jobs?.Add(job);
    }
}
