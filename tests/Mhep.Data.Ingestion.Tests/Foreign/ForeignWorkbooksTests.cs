using Mhep.Data.Testing;

namespace Mhep.Data.Ingestion.Tests;

/// <summary>
/// The same small workbook as openpyxl wrote it and as LibreOffice saved it again. They differ in shared and inline text, styles,
/// booleans (LibreOffice makes formulas of them) and in whether results of formulas are saved; the rows must not.
/// </summary>
public sealed class ForeignWorkbooksTests
{
    [Theory]
    [InlineData("openpyxl.xlsx", "D8 formula-without-value", "D9 formula-without-value")]
    [InlineData("libreoffice.xlsx", "D9 error-cell")]
    public void A_workbook_written_by_another_program_says_what_was_put_in(string file, params string[] faults)
    {
        using var content = File.OpenRead(Repository.PathOf("tests/Mhep.Data.Ingestion.Tests/Foreign/" + file));

        var reading = Reading.Checked(content);

        var clients = reading.Workbook!.Clients!;
        Assert.Equal(["00942", "C-é2", "C-003", "C-004"], clients.Select(client => client.ClientId));
        Assert.Equal((new DateOnly(2022, 5, 3), new DateOnly(2022, 5, 10), false, "25-34"),
            (clients[0].ReferralDate, clients[0].VocationalProfileDate, clients[0].EmployedAtReferral, clients[0].AgeBand));
        Assert.Equal((new DateOnly(2022, 6, 1), true), (clients[1].ReferralDate, clients[1].Specialist.IsUnallocated));
        var job = Assert.Single(reading.Workbook.Jobs!);
        Assert.Equal((new DateOnly(2022, 8, 1), 18.5m, true, true), (job.StartDate, job.Hours?.Number, job.CompetitivePaid, job.FirstFourHoursWorked));
        Assert.Equal((new DateOnly(2020, 4, 1), 0.8m), (reading.Workbook.Specialists![0].StartDate, reading.Workbook.Specialists[0].Fte));
        Assert.Equal(new DateOnly(2023, 9, 30), reading.Workbook.ClientCoverage["SYN-A1"].DataTo);
        Assert.Equal([.. faults, "D7 date-with-time", "L5 column-not-matched"], reading.Flatten("formula-value-used"));
    }
}
