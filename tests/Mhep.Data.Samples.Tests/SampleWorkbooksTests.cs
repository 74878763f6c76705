using System.Globalization;
using Mhep.Data.Samples.Synthetic;

namespace Mhep.Data.Samples.Tests;

/// <summary>The files themselves, read by a reader that is not ours.</summary>
public sealed class SampleWorkbooksTests : IClassFixture<SampleWorkbooksTests.Written>
{
    private readonly Written _written;

    public SampleWorkbooksTests(Written written) => _written = written;

    [Fact]
    public void The_files_are_named_in_the_order_to_ingest_them_and_the_messy_one_lies_apart()
    {
        string[] expected =
        [
            "01-published.xlsx", "02-synthetic-programme.xlsx", "03-synthetic-alderquay.xlsx", "04-synthetic-birchfen.xlsx",
            "05-synthetic-cloverstrand.xlsx", "06-synthetic-dunmarsh.xlsx", "07-synthetic-elmstrait.xlsx",
            "08-synthetic-foxmoorby.xlsx", "09-synthetic-greyfleet.xlsx", "10-synthetic-hollowmere.xlsx",
        ];
        Assert.Equal(expected, _written.Files.Select(Path.GetFileName));
        var folder = Path.GetDirectoryName(_written.Files[0])!;
        Assert.Equal(expected, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, SampleWorkbooks.MessyFolder, "messy.xlsx")));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_clients()
    {
        using var folder = new TemporaryFolder();
        var again = SampleWorkbooks.WriteAll(folder.File("again"));
        var other = SampleWorkbooks.WriteAll(folder.File("other"), seed: 7);

        Assert.All(_written.Files.Zip(again), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
        // What is published, and what contracts ask, does not depend on the seed.
        Assert.All(_written.Files.Zip(other).Take(2), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
        Assert.All(_written.Files.Zip(other).Skip(2), pair => Assert.NotEqual(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void A_workbook_is_within_the_ordinary_limits_of_a_submission() => Assert.All(_written.Workbooks, workbook =>
    {
        Assert.InRange(new FileInfo(workbook.Key).Length, 1, 1024 * 1024);
        Assert.InRange(workbook.Value.Sum(sheet => sheet.Rows.Count), 10, 60_000);
    });

    [Theory]
    [InlineData(3, "Clients", "Employment specialists", "Employer contacts", "Context", "Fidelity review")]
    [InlineData(4, "Clients", "Jobs", "Employment specialists", "Employer contacts", "Context", "Fidelity review")]
    [InlineData(9, "Clients", "Employment specialists", "Employer contacts", "Context", "Fidelity review", "Outcomes report")]
    [InlineData(10, "Clients", "Jobs", "Employment specialists", "Employer contacts", "Context", "Fidelity review", "Outcomes report")]
    public void A_provider_s_workbook_has_these_sheets(int number, params string[] sheets) =>
        Assert.Equal(sheets, _written.Sheets(number).Select(sheet => sheet.Name));

    [Fact]
    public void Every_invented_sheet_says_so_above_its_headings() => Assert.All(
        _written.Workbooks.Values.Skip(2).SelectMany(sheets => sheets),
        sheet => Assert.StartsWith("Invented data", sheet.Texts(0).First(), StringComparison.Ordinal));

    [Fact]
    public void The_clients_sheet_says_which_days_it_covers_and_whether_it_holds_everyone()
    {
        IEnumerable<object?> Labelled(int number) => _written.Sheets(number)[0].Rows.Skip(1).Take(3).Select(row => row[1]);
        Assert.Equal([new DateTime(2019, 4, 1), new DateTime(2023, 9, 30), "Yes"], Labelled(3));
        Assert.Equal([new DateTime(2019, 7, 1), new DateTime(2023, 9, 30), "No"], Labelled(9));
        Assert.Equal([new DateTime(2020, 4, 1), new DateTime(2023, 9, 30), "Yes"], Labelled(10));
    }

    [Fact]
    public void The_programme_s_list_repeats_the_published_sites()
    {
        var published = _written.Sheets(1)[0].Rows.Skip(2).Select(row => string.Join('|', row));
        var all = _written.Sheets(2)[0].Rows.Skip(2).Select(row => string.Join('|', row)).ToList();
        Assert.Equal(published, all.Take(10));
        Assert.Equal(24, all.Count);
        Assert.All(all.Skip(10), site => Assert.Matches(@"^SYN-[A-H]\d\|.*\(synthetic\)\|SYN-[A-H]\|.*\(synthetic\)\|SYN-[A-H]-COM\|.*\(synthetic\)\|", site));
    }

    [Fact]
    public void A_specialist_s_job_starts_of_a_quarter_are_the_same_in_the_sheet_and_in_the_model()
    {
        var jobs = _written.Sheets(4)[1];
        var model = SyntheticProgramme.Generate(SampleWorkbooks.DefaultSeed).Service("SYN-B1");
        var compared = 0;
        foreach (var specialist in model.Specialists)
        {
            for (var first = new DateOnly(2019, 4, 1); first < ProgrammePlan.DataTo; first = first.AddMonths(3))
            {
                var last = first.AddMonths(3).AddDays(-1);
                var rows = jobs.Rows.Skip(5).Count(row =>
                    row[1] is "SYN-B1" && Equals(row[2], specialist.Code) && row[9] is "Yes" && row[10] is "Yes"
                    && row[4] is DateTime start && DateOnly.FromDateTime(start) >= first && DateOnly.FromDateTime(start) <= last);
                Assert.Equal(rows, model.JobStarts(specialist.Code, first, last));
                compared += rows;
            }
        }

        Assert.InRange(compared, 200, 600);
    }

    [Fact]
    public void Aggregate_months_add_up_to_the_episodes_they_count()
    {
        var programme = SyntheticProgramme.Generate(SampleWorkbooks.DefaultSeed);
        var outcomes = _written.Sheets(9)[^1].Rows.Skip(2).ToList();
        var episodes = programme.Service("SYN-G1").Episodes;
        double Sum(int column) => outcomes.Sum(row => (double)row[column]!);
        Assert.Equal(51, outcomes.Count);
        Assert.Equal(episodes.Count, Sum(2));
        Assert.Equal(episodes.Count(episode => episode.Engagement is not null), Sum(3));
        Assert.Equal(episodes.Count(episode => episode.FirstJob is not null), Sum(4));
        Assert.Equal(episodes.Sum(episode => episode.Jobs.Count(job => job.Counts)), Sum(5));
        Assert.Equal(Sum(9), Sum(7) + Sum(8));
        // The client-level return of the same service leaves a quarter of the people out.
        Assert.InRange((_written.Sheets(9)[0].Rows.Count - 5) / (double)episodes.Count, 0.68, 0.82);
    }

    [Fact]
    public void Specialists_rows_of_an_aggregate_return_add_up_to_their_site()
    {
        var rows = _written.Sheets(10)[^1].Rows.Skip(2).ToList();
        Assert.Equal(12, rows.Count(row => row[3] is null));
        Assert.All(rows.GroupBy(row => row[0]), month => Assert.All(Enumerable.Range(4, 9), column =>
            Assert.Equal(
                month.Single(row => row[3] is null)[column],
                month.Where(row => row[3] is not null).Sum(row => (double)row[column]!))));
    }

    [Fact]
    public void No_cell_looks_like_personal_data()
    {
        var texts = _written.Workbooks.Values.SelectMany(sheets => sheets).SelectMany(sheet => sheet.Rows).SelectMany(row => row)
            .Where(value => value is string or double)
            .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(texts.Count > 9_000);
        Assert.DoesNotContain(texts, PersonalData.IsNhsNumber);
        Assert.DoesNotContain(texts, PersonalData.Postcode.IsMatch);
        Assert.DoesNotContain(texts, PersonalData.EmailAddress.IsMatch);
    }

    [Fact]
    public void The_large_workbook_has_thirty_columns_and_a_row_a_client_and_lists_its_site()
    {
        using var folder = new TemporaryFolder();
        SampleWorkbooks.WriteLarge(folder.File("large.xlsx"), clients: 1000);
        SampleWorkbooks.WriteLarge(folder.File("again.xlsx"), clients: 1000);
        var sheets = SheetRows.Read(folder.File("large.xlsx"));

        Assert.Equal(["Clients", "Employment specialists", "Sites"], sheets.Select(sheet => sheet.Name));
        var clients = sheets[0].Rows;
        Assert.Equal(30, sheets[0].Texts(4).Count());
        Assert.Equal(1000, clients.Skip(5).Select(row => row[0]).Distinct().Count());
        Assert.Equal(1005, clients.Count);
        Assert.Equal("SYN-L1", Assert.Single(sheets[2].Rows.Skip(2))[0]);
        var specialists = sheets[1].Rows.Skip(2).Select(row => row[1]).ToHashSet();
        Assert.All(clients.Skip(5), row => Assert.Contains(row[2], specialists));
        Assert.Equal(File.ReadAllBytes(folder.File("large.xlsx")), File.ReadAllBytes(folder.File("again.xlsx")));
    }

    /// <summary>All workbooks of the default seed, written and read once.</summary>
    public sealed class Written : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Written()
        {
            Files = SampleWorkbooks.WriteAll(_folder.File("samples"));
            foreach (var file in Files) Workbooks.Add(file, SheetRows.Read(file));
        }

        internal IReadOnlyList<string> Files { get; }

        internal OrderedDictionary<string, IReadOnlyList<SheetRows>> Workbooks { get; } = [];

        public void Dispose() => _folder.Dispose();

        internal IReadOnlyList<SheetRows> Sheets(int number) => Workbooks[Files[number - 1]];
    }
}
