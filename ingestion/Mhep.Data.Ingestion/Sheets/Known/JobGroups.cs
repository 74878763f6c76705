using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The columns of one job, which stand in the rows of a Jobs sheet and, in numbered groups, in those of a Clients sheet.</summary>
internal static class JobGroups
{
    private static readonly Column Start = new("Job start date", ColumnType.Date)
    {
        Aliases = ["Date job started", "Date started job", "Date started work", "Employment start date", "Start date of job", "Date of job start"],
        Note = "The day paid work began.",
    };

    private static readonly Column End = new("Job end date", ColumnType.Date) { Aliases = ["Date job ended", "Employment end date", "Job left date"], Note = "The last day worked." };
    private static readonly Column EndReason = new("Job end reason", ColumnType.Text) { Aliases = ["End reason", "Reason job ended", "Reason for leaving", "Reason for job ending"] };

    private static readonly Column Hours = new("Hours per week", ColumnType.Hours)
    {
        Aliases = ["Weekly hours", "Hours a week", "Job hours", "Hours", "Contracted hours", "Job hours per week"],
        Note = "A number, or '<16', '16+', '1-15'.",
    };

    private static readonly Column HoursAt13 = new("Average hours at 13 weeks", ColumnType.Hours)
    {
        Aliases = ["Average hours 13 weeks", "Average weekly hours at 13 weeks", "Hours at 13 weeks"],
    };

    private static readonly Column Competitive = new("Competitive paid job", ColumnType.YesNo)
    {
        Aliases = ["Competitive job", "Competitive paid", "Competitive", "Competitive paid employment", "Competitive employment", "Paid job"],
        Note = "Blank: taken as yes, reported.",
    };

    private static readonly Column FirstHours = new("First 4 hours worked", ColumnType.YesNo)
    {
        Aliases = ["First four hours worked", "4 hours worked", "Worked 4 hours", "At least 4 hours worked"],
        Note = "Blank: taken as yes, reported.",
    };

    private static readonly Column JobTitle = new("Job title", ColumnType.Text) { Aliases = ["Role", "Occupation"] };
    private static readonly Column Sector = new("Sector", ColumnType.Text) { Aliases = ["Industry", "Job sector", "Employment sector"] };
    private static readonly Column ContractType = new("Contract type", ColumnType.Text) { Aliases = ["Type of contract", "Job contract type"] };
    private static readonly Column Employer = SharedColumns.Employer();
    private static readonly Column Week6 = Sustained(6);
    private static readonly Column Week13 = Sustained(13);
    private static readonly Column Week26 = Sustained(26);
    private static readonly Column EvidenceType = new("Evidence type", ColumnType.Text) { Aliases = ["Evidence", "Type of evidence"] };
    private static readonly Column EvidenceDate = new("Evidence date", ColumnType.Date) { Aliases = ["Date of evidence"] };
    private static readonly Column EvidenceStatus = new("Evidence status", ColumnType.Text) { Aliases = ["Status of evidence"] };

    private static readonly Column Specialist = new("Job Employment Specialist", ColumnType.Specialist)
    {
        Aliases = ["Job ES", "Job worker"],
        Note = "The job's own specialist; blank: that of the client's row.",
    };

    /// <summary>The columns of a group on a Clients sheet.</summary>
    public static IReadOnlyList<Column> Columns { get; } = Column.Number(
    [
        Start, End, EndReason, Hours, HoursAt13, Competitive, FirstHours, JobTitle, Sector, ContractType, Employer, Week6, Week13, Week26, EvidenceType,
        EvidenceDate, EvidenceStatus, Specialist,
    ], areGrouped: true);

    /// <summary>The same without the specialist, who has a column of another name on a Jobs sheet.</summary>
    public static IReadOnlyList<Column> JobsSheetColumns { get; } = [.. Columns.Where(column => column != Specialist)];

    /// <summary>Whether a sheet has a column of job starts.</summary>
    /// <param name="has">Says of a declared column whether the sheet has it.</param>
    public static bool HasStart(Func<Column, bool> has) => has(Start);

    /// <summary>Reads the jobs that stand in a client's row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="client">What the rest of it says.</param>
    /// <param name="rows">Where the jobs go.</param>
    public static void Read(RowReader row, ClientRow client, ParsedRows rows)
    {
        for (var group = 1; group <= row.Groups; group++)
        {
            row.EnterGroup(group);
            if (!row.HasAnyInGroup()) continue;
            var job = ReadOne(row, client.ClientId, client.SiteCode, row.Specialist(Specialist), client.ReferralDate, group);
            if (job is not null && client.ClientId.Length > 0 && client.SiteCode.Length > 0) rows.Jobs?.Add(job);
        }

        row.EnterGroup(1);
    }

    /// <summary>Reads the columns of a job; null where it has no start, which has been reported.</summary>
    /// <param name="row">The row, in the job's group.</param>
    /// <param name="clientId">Whose job.</param>
    /// <param name="siteCode">At which site.</param>
    /// <param name="specialist">Whose it is to count.</param>
    /// <param name="referralDate">The episode's, where it is named.</param>
    /// <param name="group">The group's number; null on a Jobs sheet, where a start is required.</param>
    public static JobRow? ReadOne(RowReader row, string clientId, string siteCode, SpecialistMention specialist, DateOnly? referralDate, int? group)
    {
        var start = group is null ? row.RequiredDate(Start) : row.Date(Start);
        var job = new JobRow
        {
            Place = row.Place,
            Group = group,
            ClientId = clientId,
            SiteCode = siteCode,
            Specialist = specialist,
            NamedReferralDate = referralDate,
            StartDate = start ?? default,
            EndDate = row.Date(End),
            EndReason = row.Text(EndReason),
            Hours = row.Hours(Hours),
            HoursAt13Weeks = row.Hours(HoursAt13),
            CompetitivePaid = row.YesNo(Competitive),
            FirstFourHoursWorked = row.YesNo(FirstHours),
            JobTitle = row.Text(JobTitle),
            Sector = row.Text(Sector),
            ContractType = row.Text(ContractType),
            Employer = row.Text(Employer),
            Sustained6WeeksDate = row.Date(Week6),
            Sustained13WeeksDate = row.Date(Week13),
            Sustained26WeeksDate = row.Date(Week26),
            EvidenceType = row.Text(EvidenceType),
            EvidenceDate = row.Date(EvidenceDate),
            EvidenceStatus = row.Text(EvidenceStatus),
        };
        if (start is not null) return job;
        if (group is not null && row.IsBlank(Start)) ReportNoStart(row, job);
        return null;
    }

    /// <summary>A group of columns without a start: a sustained outcome of no job, or other cells that say there was one.</summary>
    private static void ReportNoStart(RowReader row, JobRow job)
    {
        var sustained = job.Sustained6WeeksDate is not null ? Week6 : job.Sustained13WeeksDate is not null ? Week13 : Week26;
        if (job.Sustained6WeeksDate is not null || job.Sustained13WeeksDate is not null || job.Sustained26WeeksDate is not null)
        {
            row.Report(FindingKinds.SustainmentWithoutJob, sustained);
            return;
        }

        // 'No' in the two yes/no columns is how some sheets say that there was no job.
        var filled = Columns.FirstOrDefault(column => column.Type != ColumnType.YesNo && !row.IsBlank(column));
        if (filled is null && job.CompetitivePaid != true && job.FirstFourHoursWorked != true) return;
        row.Report(FindingKinds.JobWithoutStart, Start, row.HeadingOf(filled ?? Competitive));
    }

    private static Column Sustained(int weeks) => new($"{weeks} week date", ColumnType.Date)
    {
        Aliases =
        [
            $"{weeks} weeks date", $"Sustained {weeks} weeks date", $"{weeks} week sustained date", $"{weeks} weeks sustained", $"Date {weeks} weeks reached",
            $"{weeks} week outcome date", $"{weeks} week date reached",
        ],
        Note = "The day the job had lasted that long; blank: not, or not yet, reached.",
    };
}
