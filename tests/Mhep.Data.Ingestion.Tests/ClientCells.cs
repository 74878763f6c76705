using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>
/// The cells of one row of a Clients sheet in wide form, all as they should be; a test changes what it is about. The sheet made of such
/// rows says its coverage in rows 1 and 2, has its headings in row 3 and its first client in row 4.
/// </summary>
internal sealed record ClientCells
{
    public const int FirstRow = 4;

    public object? Id { get; init; } = "C-001";

    public object? Site { get; init; } = "SYN-A1";

    public object? Specialist { get; init; } = "ES-01";

    public object? EngagedBy { get; init; }

    public object? Referral { get; init; } = new DateOnly(2022, 5, 3);

    public object? Employed { get; init; } = "no";

    public object? Status { get; init; }

    public object? Profile { get; init; } = new DateOnly(2022, 5, 10);

    public object? Discharge { get; init; }

    public object? DischargeReason { get; init; }

    public object? Age { get; init; } = 34;

    public object? JobStart { get; init; }

    public object? JobEnd { get; init; }

    public object? JobEndReason { get; init; }

    public object? Hours { get; init; }

    public object? Competitive { get; init; }

    public object? FirstHours { get; init; }

    public object? Week13 { get; init; }

    public object? Team { get; init; } = "North CMHT";

    /// <summary>The same client with a job that is as it should be.</summary>
    public ClientCells WithJob() => this with
    {
        JobStart = new DateOnly(2022, 8, 1),
        Hours = 20,
        Competitive = "yes",
        FirstHours = "yes",
    };

    public static WorkbookBuilder.SheetBuilder Sheet(params ClientCells[] clients)
    {
        var sheet = A.Workbook().Sheet("Clients")
            .Row("Data from", new DateOnly(2019, 4, 1))
            .Row("Data to", new DateOnly(2023, 9, 30))
            .Row(
                "Client ID", "Site", "Employment Specialist", "Engaged by", "Referral date", "Employed at referral", "Employment status at referral",
                "Date Vocational Profile Started", "Discharge date", "Discharge reason", "Age", "Job 1 start date", "Job 1 end date", "Job 1 end reason",
                "Job 1 hours per week", "Job 1 competitive paid job", "Job 1 first 4 hours worked", "Job 1 13 week date", "Team");
        foreach (var client in clients) sheet.Row(client.ToRow());
        return sheet;
    }

    private object?[] ToRow() =>
    [
        Id, Site, Specialist, EngagedBy, Referral, Employed, Status, Profile, Discharge, DischargeReason, Age, JobStart, JobEnd, JobEndReason, Hours,
        Competitive, FirstHours, Week13, Team,
    ];
}
