using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Targets sheet: a row a site, measure, period and scenario.</summary>
internal static class TargetsSheet
{
    private static readonly ColumnOf<SyntheticTarget>[] Columns =
    [
        new("Site", target => Cell.Text(target.SiteCode)),
        new("Measure", target => Cell.Text(target.Measure)) { Width = 24 },
        new("Period start", target => Cell.Date(target.First)),
        new("Period end", target => Cell.Date(target.Last)),
        new("Scenario", target => Cell.Text(target.Scenario.ToString())),
        new("Value", target => Cell.Number(target.Value)),
        new("Version", target => Cell.Text(target.Version)),
        new("Agreed on", target => Cell.Date(target.AgreedOn)),
        new("Reason", target => Cell.Text(target.Reason)) { Width = 34 },
    ];

    public static SheetContent Of(IEnumerable<SyntheticTarget> targets) =>
        ColumnOf<SyntheticTarget>.Sheet("Targets", Notices.Plain, Columns, targets);
}
