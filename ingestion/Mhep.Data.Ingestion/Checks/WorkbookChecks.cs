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
        new SpecialistSums(), new AggregateDifferences(), new OverlappingSpells(),
    ];

    /// <summary>Checks a workbook.</summary>
    /// <param name="workbook">As it was parsed.</param>
    /// <param name="known">What the data say.</param>
    /// <param name="dataFrom">First day covered, for sheets that do not say; null: not said either.</param>
    /// <param name="dataTo">Last day covered, likewise.</param>
    /// <param name="today">The day of the submission.</param>
    /// <param name="log">Takes the findings.</param>
    /// <returns>The workbook with each thing once and with its coverage.</returns>
    public static ParsedWorkbook Run(ParsedWorkbook workbook, KnownData known, DateOnly? dataFrom, DateOnly? dataTo, DateOnly today, FindingLog log) =>
        Run(workbook, known, dataFrom, dataTo, today, log, acceptGoodRows: false) ?? workbook;

    /// <summary>Checks a workbook and, where rows alone have errors and the sender asks for it, leaves those out.</summary>
    /// <param name="workbook">As it was parsed.</param>
    /// <param name="known">What the data say.</param>
    /// <param name="dataFrom">First day covered, for sheets that do not say; null: not said either.</param>
    /// <param name="dataTo">Last day covered, likewise.</param>
    /// <param name="today">The day of the submission.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="acceptGoodRows">Whether rows with errors are left out; otherwise an error stands for the whole workbook.</param>
    /// <returns>The workbook with each thing once, with its coverage, and, where asked for, without rows with errors; null where no row is left.</returns>
    internal static ParsedWorkbook? Run(
        ParsedWorkbook workbook, KnownData known, DateOnly? dataFrom, DateOnly? dataTo, DateOnly today, FindingLog log, bool acceptGoodRows)
    {
        var contradictions = new List<(SheetRow First, SheetRow Second)>();
        var all = new CheckContext(workbook, known, today, log);
        var once = Doubles.LeaveOut(all, contradictions);
        var context = AreSame(workbook, once) ? all.With(once) : new CheckContext(once, known, today, log);
        context = context.With(new Coverages(context, dataFrom, dataTo).Resolve());
        foreach (var check in All) check.Run(context);
        return acceptGoodRows && log.HasErrors ? new GoodRows(context, log).Keep(contradictions) : context.Workbook;
    }

    /// <summary>Whether no row was left out of what episodes and sites are made from: they need not be made again then.</summary>
    private static bool AreSame(ParsedWorkbook all, ParsedWorkbook once) =>
        ReferenceEquals(all.Clients, once.Clients) && ReferenceEquals(all.Jobs, once.Jobs)
        && ReferenceEquals(all.Specialists, once.Specialists) && ReferenceEquals(all.Sites, once.Sites);
}
