using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>Contacts with employers.</summary>
internal sealed class EmployerContactsSheet : KnownSheet
{
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Specialist = SharedColumns.Specialist("Blank, vacant or unallocated: counts for the site only.");

    private static readonly Column ContactDate = new("Contact date", ColumnType.Date)
    {
        IsRequired = true,
        Aliases = ["Date of contact", "Employer contact date", "Date of employer contact"],
    };

    private static readonly Column FaceToFace = new("Face to face", ColumnType.YesNo) { Aliases = ["Face-to-face contact", "F2F", "In person"] };
    private static readonly Column Channel = new("Channel", ColumnType.Text) { Aliases = ["Contact type", "Type of contact", "Method"] };
    private static readonly Column Employer = SharedColumns.Employer();

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.EmployerContacts;

    /// <inheritdoc />
    public override string Title => "Employer contacts";

    /// <inheritdoc />
    public override string RowIs => "a contact with an employer";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number([Site, Specialist, ContactDate, FaceToFace, Channel, Employer], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => has(ContactDate);

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.EmployerContacts ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var date = row.RequiredDate(ContactDate);
        var site = row.Site(Site);
        var specialist = row.Specialist(Specialist);
        var faceToFace = row.YesNo(FaceToFace);
        var channel = row.Text(Channel);
        var employer = row.Text(Employer);
        if (date is null || site is null) return;
        rows.EmployerContacts?.Add(new EmployerContactRow
        {
            Place = row.Place,
            SiteCode = site,
            Specialist = specialist,
            ContactDate = date.Value,
            FaceToFace = faceToFace,
            Channel = channel,
            Employer = employer,
        });
    }
}
