using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>A machine that counts years from the Buddha's or writes a dotless i is told the same as any other.</summary>
public sealed class MachineLanguageTests
{
    [Theory]
    [InlineData("warnings", "--as-of", "2999-01-01")]
    [InlineData("submissions")]
    [InlineData("explain", "--site", "TH-SMI", "--measure", "JOB_STARTS", "--period", "2022-23")]
    [InlineData("no-such-command")]
    public async Task The_language_of_the_machine_changes_nothing(params string[] command)
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Equal(0, (await CommandRun.Of("ingest", Repository.PathOf("samples/workbooks/published.xlsx"), "--database", database.Database.ConnectionString)).ExitCode);
        string[] typed = command is ["no-such-command"] ? command : [.. command, "--database", database.Database.ConnectionString];

        var here = await In("C.UTF-8", typed);

        Assert.NotEmpty(here.Output + here.Error);
        foreach (var language in new[] { "th_TH.UTF-8", "tr_TR.UTF-8" }) Assert.Equal(here, await In(language, typed));
    }

    private static Task<(int ExitCode, string Output, string Error)> In(string language, string[] command)
    {
        var mhep = new MhepProcess(Path.Combine(AppContext.BaseDirectory, "mhep.dll"));
        foreach (var name in new[] { "LC_ALL", "LANG" }) mhep.Environment[name] = language;
        return mhep.RunAsync(command);
    }
}
