#pragma warning disable RS0030, CA5394 // Random clients from a seed that is printed.
using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>
/// A programme made to be attacked: nine small services of eight providers in two regions, whose quarters have mostly 0 to 12 of everything,
/// so that there is much to hide. Two financial years of client rows; the same for a seed.
/// </summary>
/// <param name="seed">The seed.</param>
internal sealed class AttackedProgramme(int seed)
{
    private static readonly DateOnly First = new(2020, 4, 1);
    private static readonly DateOnly Last = new(2022, 3, 31);
    private static readonly string[] Headings =
    [
        "Client ID", "Site", "Referral date", "Employed at referral", "First meaningful contact date", "Date Vocational Profile Started", "Discharge date",
        "Job 1 start date", "Job 1 hours per week", "Job 1 6 week date", "Job 1 13 week date", "Job 2 start date", "Job 2 hours per week",
    ];

    /// <summary>Provider and region of each site.</summary>
    public static IReadOnlyList<(string Site, string Provider, string Region)> Sites { get; } =
    [
        .. Enumerable.Range(1, 5).Select(number => ($"N{number}", $"PN{number}", "North")), ("N6", "PN5", "North"),
        .. Enumerable.Range(1, 3).Select(number => ($"S{number}", $"PS{number}", "South")),
    ];

    /// <summary>Ingests the list of sites and every provider's clients.</summary>
    /// <param name="database">Empty and migrated.</param>
    public async Task IngestAsync(TestDatabase database)
    {
        var list = A.Workbook().Sheet("Sites").Row("Site", "Name", "Provider code", "Provider", "Policy focus", "Region", "Service start");
        foreach (var (site, provider, region) in Sites) list.Row(site, $"Site {site}", provider, provider, "severe mental illness", region, First);
        await IngestAsync(database, "sites", list.ToBytes());
        foreach (var provider in Sites.Select(site => site.Provider).Distinct()) await IngestProviderAsync(database, provider, oneMore: false);
    }

    /// <summary>The same return again, with one client more at the provider's first site.</summary>
    public Task AddOneClientAsync(TestDatabase database, string provider) => IngestProviderAsync(database, provider, oneMore: true);

    private async Task IngestProviderAsync(TestDatabase database, string provider, bool oneMore)
    {
        var sheet = A.Workbook().Sheet("Clients").Row("Data from", First, "Data to", Last).Row([.. Headings]);
        foreach (var (site, _, _) in Sites.Where(site => site.Provider == provider))
        {
            var random = new Random(HashOf(site));
            var clients = random.Next(8, 90);
            for (var client = 0; client < clients; client++) sheet.Row(Client(random, site, client));
        }

        if (oneMore) sheet.Row(Client(new Random(seed), Sites.First(site => site.Provider == provider).Site, 900));
        await IngestAsync(database, provider, sheet.ToBytes());
    }

    private static object?[] Client(Random random, string site, int number)
    {
        var referred = First.AddDays(random.Next(0, 700));
        var engaged = random.Next(10) < 8 ? referred.AddDays(random.Next(1, 110)) : (DateOnly?)null;
        var started = engaged is { } day && random.Next(10) < 5 ? day.AddDays(random.Next(10, 200)) : (DateOnly?)null;
        var sustained = started is not null && random.Next(10) < 7;
        var again = started is not null && random.Next(10) < 2;
        return
        [
            $"{site}-{number:000}", site, referred, random.Next(6) == 0 ? "Yes" : "No", Within(referred.AddDays(random.Next(0, 20))), Within(engaged),
            random.Next(10) < 3 ? Within(referred.AddDays(random.Next(100, 400))) : null,
            Within(started), Within(started) is null ? null : random.Next(6, 36), sustained ? Within(started?.AddDays(42)) : null, sustained ? Within(started?.AddDays(91)) : null,
            again ? Within(started?.AddDays(150)) : null, again && Within(started?.AddDays(150)) is not null ? 20 : null,
        ];
    }

    private static DateOnly? Within(DateOnly? day) => day <= Last ? day : null;

    private int HashOf(string site) => site.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter));

    private static async Task IngestAsync(TestDatabase database, string name, byte[] workbook)
    {
        var file = Path.Combine(database.Folder, $"{name}-{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(file, workbook);
        string[] provider = name == "sites" ? [] : ["--provider", name];
        var run = await CommandRun.Of(["ingest", file, .. provider, "--database", database.Database.ConnectionString]);
        if (run.ExitCode == ExitCodes.Waiting)
        {
            // Figures of a closed quarter change: the provider says that it is meant.
            var id = run.Output.Split('\n').First(line => line.StartsWith("Submission ", StringComparison.Ordinal)).Split(' ')[1].Trim();
            run = await CommandRun.Of(["confirm", id, "--database", database.Database.ConnectionString]);
        }

        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }
}
