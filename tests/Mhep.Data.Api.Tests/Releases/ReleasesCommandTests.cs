using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Releases;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Mhep.Data.Api.Tests.Releases;

/// <summary>'mhep releases' as an operator meets it: nothing there yet, wrong numbers, a wrong configuration, a kill.</summary>
public sealed class ReleasesCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "mhep.dll");

    [Fact]
    public async Task Of_no_data_a_release_without_cells_is_made_and_listed()
    {
        await using var database = await TestDatabase.CreateAsync();
        string[] at = ["--database", database.Database.ConnectionString];
        Assert.Equal("", (await CommandRun.Of(["releases", "list", .. at])).Output);
        Assert.Equal($"Made release 1 of data version 0: 0 cells.{Environment.NewLine}", (await CommandRun.Of(["releases", "make", .. at])).Output);
        Assert.Contains("data version 0  0 cells  from 8 to the nearest 5, rates of 8, groups of 5 providers, at most 50% of one and 80% of two", (await CommandRun.Of(["releases", "list", .. at])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--smallest", "3", "Unrecognized command or argument '--smallest'. Try 'mhep releases make --help'.")]
    [InlineData("--least-feasible", "three", "Cannot parse argument 'three' for option '--least-feasible'")]
    [InlineData("--most-of-one-provider", "0", "Each number of the rule is 1 or more.")]
    [InlineData("--most-of-two-providers", "101", "are percentages: 100 or less.")]
    [InlineData("--most-of-two-providers", "90", "stricter, not laxer, unless a reason is given, which is kept: MostOfTwoProviders 90 (at most 80).")]
    public async Task A_wrong_number_or_option_is_refused_with_what_is_right(string option, string value, string says)
    {
        await using var database = await TestDatabase.CreateAsync();
        var run = await CommandRun.Of(["releases", "make", option, value, "--database", database.Database.ConnectionString]);
        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        await using var context = database.CreateDbContext();
        Assert.Empty(await context.Releases.ToListAsync());
    }

    [Theory]
    [InlineData("Rule:SmallestShown", "x", "Failed to convert configuration value")]
    [InlineData("Rule:RoundedTo", "0", "Each number of the rule is 1 or more.")]
    [InlineData("TimeLimit", "-5", "TimeLimit is more than 00:00:00")]
    [InlineData("TimeZone", "Europe/Londres", "there is no time zone 'Europe/Londres'")]
    [InlineData("Schedule", "every quarter", "Schedule is a Quartz cron expression such as")]
    public void A_configuration_that_makes_no_sense_is_refused_at_once_and_says_why(string setting, string value, string says)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Releases:{setting}", value)]).Build();
        Assert.Contains(says, Assert.Throws<CommandException>(() => ReleaseSettings.Of(configuration)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_is_no_way_round_the_published_rule()
    {
        await using var database = await TestDatabase.CreateAsync();
        string[] make = ["releases", "make", "--database", database.Database.ConnectionString];
        var mhep = new MhepProcess(Program) { Environment = { ["MHEP_Releases__Rule__SmallestShown"] = "5" } };
        var (exitCode, _, error) = await mhep.RunAsync(make);
        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.Contains("stricter, not laxer, unless a reason is given, which is kept: SmallestShown 5 (at least 8).", error, StringComparison.Ordinal);
        mhep.Environment["MHEP_Releases__LaxerBecause"] = "the programme agreed";
        Assert.Equal(0, (await mhep.RunAsync(make)).ExitCode);
        Assert.Contains("from 5 to the nearest 5", (await mhep.RunAsync("releases", "list", "--database", database.Database.ConnectionString)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_that_makes_no_sense_stops_no_other_command()
    {
        await using var database = await TestDatabase.CreateAsync();
        var mhep = new MhepProcess(Program) { Environment = { ["MHEP_Releases__Rule__SmallestShown"] = "x" } };
        Assert.Equal(0, (await mhep.RunAsync("releases", "list", "--database", database.Database.ConnectionString)).ExitCode);
        var (exitCode, _, error) = await mhep.RunAsync("releases", "make", "--database", database.Database.ConnectionString);
        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.StartsWith("mhep: section 'Releases' of the configuration: Failed to convert", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_at_any_time_there_is_a_whole_release_or_none_and_the_next_one_is_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new AttackedProgramme(1).IngestAsync(database);
        string[] make = ["releases", "make", "--database", database.Database.ConnectionString];
        var mhep = new MhepProcess(Program);
        var (killed, cells) = (0, new HashSet<int>());
        for (var after = TimeSpan.FromMilliseconds(300); after < TimeSpan.FromSeconds(20); after *= 1.35)
        {
            if (!await mhep.KillAsync(after, make)) break;
            killed++;
            await ExpectWholeAsync();
        }

        Assert.True(killed > 2);
        Assert.Equal(0, (await mhep.RunAsync(make)).ExitCode);
        await ExpectWholeAsync();
        Assert.Single(cells); // Of the same data, the same.

        async Task ExpectWholeAsync()
        {
            await using var context = database.CreateDbContext();
            foreach (var release in await context.Releases.ToListAsync())
            {
                Assert.Equal(release.CellCount, await context.ReleasedCells.CountAsync(cell => cell.ReleaseId == release.Id));
                cells.Add(release.CellCount);
            }

            Assert.Equal(0, await context.ReleasedCells.CountAsync(cell => !context.Releases.Any(release => release.Id == cell.ReleaseId)));
        }
    }
}
