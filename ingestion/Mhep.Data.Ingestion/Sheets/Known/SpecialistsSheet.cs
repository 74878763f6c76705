using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Employment specialists and their time in post.</summary>
internal sealed class SpecialistsSheet : KnownSheet
{
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Start = new("Start date", ColumnType.Date) { Aliases = ["Date started", "Started", "In post from", "From"] };

    private static readonly Column Leave = new("Leave date", ColumnType.Date)
    {
        Aliases = ["End date", "Leaving date", "Date left", "Left", "In post to", "To"],
        Note = "The last day in post.",
    };

    private static readonly Column Fte = new("FTE", ColumnType.Number) { Aliases = ["Full-time equivalent", "WTE", "Whole-time equivalent"], Note = "Over 0 and up to 1." };
    private static readonly Column TeamLeader = new("Team leader", ColumnType.YesNo) { Aliases = ["Team lead", "Is team leader"] };
    private static readonly Column Team = SharedColumns.Team();
    private static readonly Column PreviousCode = new("Previous code", ColumnType.Identifier) { Aliases = ["Former code", "Old code"] };

    private readonly Column _specialist = RequiredSpecialist();

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.EmploymentSpecialists;

    /// <inheritdoc />
    public override string Title => "Employment specialists";

    /// <inheritdoc />
    public override string RowIs => "a spell in post: a change of hours, a long leave or a return starts another";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns =>
        field ??= Column.Number([Site, _specialist, Start, Leave, Fte, TeamLeader, Team, PreviousCode], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) =>
        has(_specialist) && (has(Fte) || has(Leave) || has(TeamLeader) || has(PreviousCode) || has(Start));

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Specialists ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var code = row.Specialist(_specialist);
        if (code.IsBlank) row.Required<string>(_specialist, null);
        var site = row.Site(Site);
        var start = row.Date(Start);
        var leave = row.Date(Leave);
        var fte = row.Number(Fte, number => number is > 0 and <= 1, "over 0 and up to 1");
        var leads = row.YesNo(TeamLeader);
        var team = row.Text(Team);
        var previous = row.Identifier(PreviousCode);

        // A vacant post is a row of many staff lists; nobody is in it.
        if (code.Code is null || site is null) return;
        rows.Specialists?.Add(new SpecialistRow
        {
            Place = row.Place,
            SiteCode = site,
            Code = code.Code,
            StartDate = start,
            LeaveDate = leave,
            Fte = fte,
            TeamLeader = leads,
            Team = team,
            PreviousCode = previous,
        });
    }

    private static Column RequiredSpecialist()
    {
        var shared = SharedColumns.Specialist("");
        return new Column(shared.Heading, shared.Type) { Aliases = [.. shared.Aliases, "Code"], IsRequired = true, Note = "A code, never a full name." };
    }
}
