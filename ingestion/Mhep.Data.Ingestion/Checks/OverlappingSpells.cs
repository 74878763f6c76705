using System.Globalization;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Two spells in post of one specialist that share a day: the day would count twice in full-time equivalents.</summary>
internal sealed class OverlappingSpells : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var specialists = (context.Workbook.Specialists ?? []).GroupBy(row => (Site: row.SiteCode.ToUpperInvariant(), Code: row.Code.ToUpperInvariant()));
        foreach (var spells in specialists)
        {
            var ordered = spells.OrderBy(row => row.StartDate ?? DateOnly.MinValue).ThenBy(row => row.Place.Row).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var before = ordered[i - 1];
                if (before.LeaveDate is { } left && left < (ordered[i].StartDate ?? DateOnly.MinValue)) continue;
                context.ReportRow(FindingKinds.SpellsOverlap, ordered[i].Place, before.Place.Row.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
