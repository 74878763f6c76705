using System.Globalization;
using System.Text;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Tests.CommandLine;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>`mhep keys`: made, shown once, listed, rotated and revoked.</summary>
public sealed class KeysCommandTests : IAsyncLifetime
{
    private TestDatabase? _database;

    private string Connection => _database!.Database.ConnectionString;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var run = await CommandRun.Of("ingest", Repository.PathOf("samples/workbooks/published.xlsx"), "--database", Connection);
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }

    public Task DisposeAsync() => _database!.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_key_is_alone_on_the_last_line()
    {
        var last = (await KeysAsync("create", "--role", "PROVIDER", "--provider", "wwt", "--name", "Power BI", "--expires", "2099-03-31"))[^1];

        Assert.True(KeyText.TryParse(last, out var key));
        Assert.Equal(last, key.Whole);
    }

    [Fact]
    public async Task Nothing_of_the_secret_is_stored()
    {
        Assert.True(KeyText.TryParse((await KeysAsync("create", "--role", "PEER", "--name", "n"))[^1], out var key));

        var bytes = await _database!.BytesOnDiskAsync();

        Assert.True(Contains(bytes, key.Id));
        Assert.True(Contains(bytes, key.Hash));
        Assert.False(Contains(bytes, key.Secret));
        Assert.False(Contains(bytes, key.Secret[..20]));
    }

    [Fact]
    public async Task The_list_says_everything_but_the_secret()
    {
        Assert.True(KeyText.TryParse((await KeysAsync("create", "--role", "FUNDER", "--site", "TH-SMI", "--site", "TH-LD", "--name", "Life Chances Fund", "--expires", "2099-03-31"))[^1], out var key));

        var line = Assert.Single(await KeysAsync("list"));

        Assert.Equal($"{key.Id}  valid  FUNDER  TH-LD TH-SMI  until 2099-04-01T00:00Z  used never  Life Chances Fund", line);
    }

    [Fact]
    public async Task Two_keys_of_a_rotation_are_valid_at_once_and_no_third()
    {
        Assert.True(KeyText.TryParse((await KeysAsync("create", "--role", "COMMISSIONER", "--commissioner", await CommissionerAsync(), "--name", "n"))[^1], out var first));
        Assert.True(KeyText.TryParse((await KeysAsync("rotate", first.Id))[^1], out var second));

        Assert.All(await KeysAsync("list"), line => Assert.Contains("  valid  COMMISSIONER  ", line, StringComparison.Ordinal));
        (await CommandRun.Of("keys", "rotate", second.Id, "--database", Connection))
            .IsOneLineError("two keys of 'n' are valid already: revoke the older one first ('mhep keys list').");
        await KeysAsync("revoke", first.Id);
        await KeysAsync("rotate", second.Id);
        (await CommandRun.Of("keys", "rotate", first.Id, "--database", Connection))
            .IsOneLineError($"the key '{first.Id}' is no longer valid: make a new one with 'mhep keys create'.");
    }

    [Theory]
    [InlineData("--role PROVIDER --name n", "a key of role PROVIDER needs --provider.")]
    [InlineData("--role PEER --provider TH --name n", "a key of role PEER takes no --provider.")]
    [InlineData("--role COMMISSIONER --name n", "a key of role COMMISSIONER needs --commissioner.")]
    [InlineData("--role FUNDER --name n", "a key of role FUNDER needs --site.")]
    [InlineData("--role EMPLOYMENT_SPECIALIST --site TH-SMI --name n", "a key of role EMPLOYMENT_SPECIALIST needs --specialist.")]
    [InlineData("--role EMPLOYMENT_SPECIALIST --site TH-SMI TH-LD --specialist A --name n", "a specialist works at one site: name one --site; someone at two sites has two keys.")]
    [InlineData("--role EVALUATOR --name n", "a key of role EVALUATOR needs --study.")]
    [InlineData("--role EMPLOYMENT_SPECIALIST --site TH-SMI --specialist NONE --name n", "the site 'TH-SMI' has no specialist 'NONE'.")]
    [InlineData("--role PEER --name n --expires 2020-01-01", "--expires lies in the past: the key would be refused at once.")]
    [InlineData("--role PEER --name n --expires soon", "--expires 'soon' is no day: write it as 2027-03-31, or as 90d for days from now.")]
    [InlineData("--role BOSS --name n", "--role 'BOSS' is no role: there are PROVIDER, EMPLOYMENT_SPECIALIST, COMMISSIONER, PROGRAMME, FUNDER, EVALUATOR, PEER, ADMINISTRATOR. Try 'mhep keys create --help'.")]
    public async Task A_key_that_makes_no_sense_is_refused_in_one_line(string arguments, string message)
    {
        (await CommandRun.Of(["keys", "create", .. arguments.Split(' '), "--database", Connection])).IsOneLineError(message);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_told_with_those_there_are()
    {
        var run = await CommandRun.Of("keys", "create", "--role", "PROVIDER", "--provider", "NONE", "--name", "n", "--database", Connection);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("mhep: there is no provider 'NONE'; there are ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_drawn_anew_each_time_and_tell_a_slip_from_a_wrong_key()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => KeyText.Create()).ToList();

        Assert.Equal(1000, keys.Select(key => key.Secret[..52]).Distinct().Count());
        Assert.All(keys, key => Assert.Equal(256, key.Secret[..52].Length * 5 / 8 * 8));
        Assert.All(keys, key => Assert.False(KeyText.TryParse(WithOneLetterChanged(key.Whole), out _)));
        Assert.All(keys, key => Assert.DoesNotContain(key.Secret, string.Create(CultureInfo.InvariantCulture, $"{key}"), StringComparison.Ordinal));
    }

    private static string WithOneLetterChanged(string whole) => whole[..30] + (whole[30] == 'a' ? 'b' : 'a') + whole[31..];

    private static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    private async Task<string> CommissionerAsync()
    {
        await using var context = _database!.CreateDbContext();
        return await context.Commissioners.Select(commissioner => commissioner.Code).FirstAsync();
    }

    private async Task<string[]> KeysAsync(params string[] arguments)
    {
        var run = await CommandRun.Of(["keys", .. arguments, "--database", Connection]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
    }
}
