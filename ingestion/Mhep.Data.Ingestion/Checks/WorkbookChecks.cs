using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>Looks at the rows of a workbook together: with each other, with what is known, and with the days they cover.</summary>
public static class WorkbookChecks
{
    /// <summary>The checks, in the order in which a reader of the report meets them; none relies on another.</summary>
    private static readonly ICheck[] All =
    [
        new UnknownSites(), new UnknownSpecialists(), new SpecialistsInPost(), new BlankDates(), new DatesInOrder(), new OpenEpisodes(), new Sustainments(),
        new EventsAfterDischarge(), new EventsBeforeService(), new JobsWithoutClient(), new DatesAfterCoverage(), new HighHours(), new HighCaseloads(), new Assumptions(),
        new SpecialistSums(), new OverlappingSpells(),
    ];

    /// <summary>Checks a workbook.</summary>
    /// <param name="workbook">As it was parsed.</param>
    /// <param name="known">What the data say.</param>
    /// <param name="dataFrom">First day covered, for sheets that do not say; null: not said either.</param>
    /// <param name="dataTo">Last day covered, likewise.</param>
    /// <param name="today">The day of the submission.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The workbook with each thing once and with its coverage.</returns>
    public static ParsedWorkbook Run(ParsedWorkbook workbook, KnownData known, DateOnly? dataFrom, DateOnly? dataTo, DateOnly today, FindingLog log)
    {
        var once = Doubles.LeaveOut(new CheckContext(workbook, known, today, log));
        var context = new CheckContext(once, known, today, log);
        context = context.With(new Coverages(context, dataFrom, dataTo).Resolve());
        foreach (var check in All) check.Run(context);
        return context.Workbook;
    }
}
