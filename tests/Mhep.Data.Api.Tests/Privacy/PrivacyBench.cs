using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Privacy;

/// <summary>Two sites of SYN-A and one of SYN-B, and clients numbered from 1, each referred, engaged and with a job, by way of the command line.</summary>
internal static class PrivacyBench
{
    public static byte[] Sites() => A.Workbook().Sheet("Sites")
        .Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Service start")
        .Row("SYN-A1", "Alder", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-A2", "Ash", "SYN-A", "Alder IPS", "severe mental illness", new DateOnly(2019, 4, 1))
        .Row("SYN-B1", "Birch", "SYN-B", "Birch IPS", "severe mental illness", new DateOnly(2019, 4, 1)).ToBytes();

    public static byte[] Clients(IEnumerable<int> numbers, string site = "SYN-A1", string employer = "Acme Ltd", string consent = "yes")
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", new DateOnly(2022, 4, 1)).Row("Data to", new DateOnly(2023, 3, 31))
            .Row("Client ID", "Site", "Employment Specialist", "Referral date", "Date Vocational Profile Started", "Age", "Gender", "Consent to evaluation", "Job 1 start date", "Job 1 hours per week",
                "Job 1 competitive paid job", "Job 1 first 4 hours worked", "Job 1 employer", "Job 1 13 week date");
        foreach (var number in numbers)
        {
            var referred = new DateOnly(2022, 5, 1).AddDays(number % 28);
            sheet.Row($"CL-{number}", site, "ES-01", referred, referred.AddDays(7), 20 + (number % 40), "female", consent, referred.AddDays(60), 20, "yes", "yes", employer, referred.AddDays(151));
        }

        return sheet.ToBytes();
    }

    public static async Task<CommandRun> Ingest(TestDatabase database, byte[] file, params string[] more)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(database.Folder, "sent")).FullName, $"{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(path, file);
        return await CommandRun.Of(["ingest", path, "--database", database.Database.ConnectionString, .. more]);
    }

    public static async Task IngestAll(TestDatabase database, params byte[][] files)
    {
        foreach (var file in files)
        {
            var run = await Ingest(database, file);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
        }
    }
}
