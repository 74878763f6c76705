using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Employer contacts sheet: a row a contact.</summary>
internal static class EmployerContactsSheet
{
    private static readonly ColumnOf<(string Site, SyntheticContact Contact)>[] Columns =
    [
        new("Site", row => Cell.Text(row.Site)),
        new("Employment Specialist", row => Cell.Text(row.Contact.SpecialistCode)),
        new("Contact date", row => Cell.Date(row.Contact.Day)),
        new("Face to face", row => Cell.YesNo(row.Contact.FaceToFace)),
        new("Channel", row => Cell.Text(row.Contact.Channel)),
        new("Employer", row => Cell.Text(row.Contact.Employer)) { Width = 34 },
    ];

    public static SheetContent Of(DateOnly from, DateOnly to, IEnumerable<(string Site, SyntheticContact Contact)> contacts) =>
        ColumnOf<(string, SyntheticContact)>.Sheet("Employer contacts", Notices.Covering(from, to), Columns, contacts);
}
