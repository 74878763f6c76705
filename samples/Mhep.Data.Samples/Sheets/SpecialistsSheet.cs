using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Employment specialists sheet: a row a spell in post.</summary>
internal static class SpecialistsSheet
{
    private static readonly ColumnOf<(string Site, SyntheticSpecialist Specialist, SyntheticSpell Spell)>[] Columns =
    [
        new("Site", row => Cell.Text(row.Site)),
        new("Employment Specialist", row => Cell.Text(row.Specialist.Code)),
        new("Start date", row => Cell.Date(row.Spell.Start)),
        new("Leave date", row => Cell.Date(row.Spell.Leave)),
        new("FTE", row => Cell.Number(row.Spell.Fte)),
        new("Team leader", row => Cell.YesNo(row.Specialist.TeamLeader)),
        new("Team", row => Cell.Text(row.Specialist.Team)) { Width = 20 },
    ];

    public static SheetContent Of(IEnumerable<(string Site, SyntheticSpecialist Specialist)> specialists) =>
        ColumnOf<(string, SyntheticSpecialist, SyntheticSpell)>.Sheet(
            "Employment specialists",
            Notices.Plain,
            Columns,
            specialists.SelectMany(row => row.Specialist.Spells, (row, spell) => (row.Site, row.Specialist, spell)));
}
