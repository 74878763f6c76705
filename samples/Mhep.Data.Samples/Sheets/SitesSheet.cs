using Mhep.Data.Schema.Sites;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The programme's list of sites as a sheet. A list replaces the one before it as a whole.</summary>
internal static class SitesSheet
{
    private static readonly SheetColumn[] Columns =
    [
        "Site", new("Name", 44), new("Provider code", 15), new("Provider", 38), new("Commissioner code", 21),
        new("Commissioner", 44), new("Policy focus", 24), new("Region", 24), "Service start", "Service end",
    ];

    public static SheetContent Of(string notice, IEnumerable<ListedSite> sites) =>
        new("Sites", [[Cell.Banner(notice)]], Columns, sites.Select(Row));

    private static IReadOnlyList<Cell> Row(ListedSite site) =>
    [
        Cell.Text(site.Code),
        Cell.Text(site.Name),
        Cell.Text(site.ProviderCode),
        Cell.Text(site.Provider),
        Cell.Text(site.CommissionerCode),
        Cell.Text(site.Commissioner),
        Cell.Text(FocusText(site.Focus)),
        Cell.Text(site.Region),
        Cell.Date(site.Start),
        Cell.Date(site.End),
    ];

    private static string FocusText(PolicyFocus focus) => focus switch
    {
        PolicyFocus.SevereMentalIllness => "Severe mental illness",
        PolicyFocus.LearningDisabilities => "Learning disabilities",
        PolicyFocus.PrimaryCare => "Primary care",
        _ => throw new ArgumentOutOfRangeException(nameof(focus), focus, "No sample site has this focus."),
    };
}
