using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Context sheet: a row for each thing that helps to read a site's figures.</summary>
internal static class ContextSheet
{
    private static readonly ColumnOf<(string Site, SyntheticContext Context)>[] Columns =
    [
        new("Site", row => Cell.Text(row.Site)),
        new("From", row => Cell.Date(row.Context.From)),
        new("To", row => Cell.Date(row.Context.To)),
        new("Kind", row => Cell.Text(row.Context.Kind)) { Width = 18 },
        new("Note", row => Cell.Text(row.Context.Note)) { Width = 50 },
        new("Not compared", row => Cell.YesNo(row.Context.NotCompared)),
    ];

    public static SheetContent Of(IEnumerable<(string Site, SyntheticContext Context)> notes) =>
        ColumnOf<(string, SyntheticContext)>.Sheet("Context", Notices.Plain, Columns, notes);
}
