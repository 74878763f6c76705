using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// What blank cells were taken for: a competitive paid job, the first 4 hours worked, out of work at referral. Said of each row, or once of
/// the sheet where it lacks the column.
/// </summary>
internal sealed class Assumptions : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var said = new HashSet<(FindingKind, int)>();
        foreach (var job in context.Jobs)
        {
            if (context.HasError(job.Place)) continue;
            if (job.CompetitivePaid is null) Say(context, said, FindingKinds.CompetitiveAssumed, job.Place, job.HeadingOf(JobHeadings.Competitive));
            if (job.FirstFourHoursWorked is null) Say(context, said, FindingKinds.FirstHoursAssumed, job.Place, job.HeadingOf(JobHeadings.FirstHours));
        }

        foreach (var client in context.Clients)
        {
            if (client.EmployedAtReferral is null && !context.HasError(client.Place)) Say(context, said, FindingKinds.OutOfWorkAssumed, client.Place, ClientHeadings.Employed);
        }
    }

    private static void Say(CheckContext context, HashSet<(FindingKind, int)> said, FindingKind kind, SheetRow place, string heading)
    {
        if (context.HasColumn(place.Sheet, heading)) context.ReportCell(kind, place, heading, "");
        else if (said.Add((kind, place.Sheet))) context.ReportSheet(kind, place.Sheet);
    }
}
