using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Circumstances that help to read a site's figures.</summary>
internal sealed class ContextSheet : KnownSheet
{
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column From = new("From", ColumnType.Date) { IsRequired = true, Aliases = ["From date", "Start", "Start date", "Date from"] };
    private static readonly Column To = new("To", ColumnType.Date) { Aliases = ["To date", "End", "End date", "Date to", "Until"], Note = "Blank: it goes on." };

    private static readonly Column ContextKindColumn = new("Kind", ColumnType.Code)
    {
        IsRequired = true,
        Aliases = ["Context", "Context kind", "Context type"],
        Values = Codes.ContextKind.Names,
        Note = "Anything else is taken as other, with a remark.",
    };

    private static readonly Column Note = new("Note", ColumnType.Text) { Aliases = ["Notes", "Description", "Comment"], Note = "A sentence without anybody's name." };
    private static readonly Column NotCompared = new("Not compared", ColumnType.YesNo) { Aliases = ["Do not compare", "Exclude from comparison"], Note = "Blank is no." };

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.Context;

    /// <inheritdoc />
    public override string Title => "Context";

    /// <inheritdoc />
    public override string RowIs => "a circumstance at a site, shown beside its figures";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number([Site, From, To, ContextKindColumn, Note, NotCompared], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(From) && has(ContextKindColumn);

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Context ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var from = row.RequiredDate(From);
        var to = row.Date(To);
        if (to < from) row.Report(FindingKinds.PeriodOutOfOrder, To);
        var kind = row.Required(ContextKindColumn, row.Code(ContextKindColumn, Codes.ContextKind, ContextKind.Other));
        var note = row.Text(Note);
        var notCompared = row.YesNo(NotCompared) ?? false;
        if (site is null || from is null || kind is null) return;
        rows.Context?.Add(new ContextRow
        {
            Place = row.Place,
            SiteCode = site,
            From = from.Value,
            To = to,
            Kind = kind.Value,
            Note = note,
            NotCompared = notCompared,
        });
    }
}
