using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>What is typed wrongly is answered by one line that says what is wrong and what to do.</summary>
public sealed class BadCommandTests
{
    private const string Commands = "demo, serve, ingest, check, template, explain, warnings, mapping, submissions, reminders, confirm, withdraw, samples, keys, agreements, audit, circles, releases, erase, privacy, export, retention";

    [Fact]
    public async Task An_unknown_command_is_named_with_those_there_are()
    {
        (await CommandRun.Of("sevre")).IsOneLineError($"'sevre' is not a command; there are {Commands}. Try 'mhep --help'.");
    }

    [Fact]
    public async Task No_command_is_answered_with_those_there_are()
    {
        (await CommandRun.Of()).IsOneLineError($"a command is needed: {Commands}. Try 'mhep --help'.");
    }

    [Fact]
    public async Task An_unknown_option_is_named()
    {
        (await CommandRun.Of("serve", "--port", "1")).IsOneLineError("Unrecognized command or argument '--port'. Try 'mhep serve --help'.");
    }

    [Fact]
    public async Task A_database_that_is_no_connection_string_is_refused()
    {
        (await CommandRun.Of("serve", "--database", "mhep.db"))
            .IsOneLineError("--database takes a connection string such as 'Data Source=data/mhep.db'.");
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();

        (await CommandRun.Of("serve", "--database", $"Data Source={database.Folder}"))
            .IsOneLineError("the database cannot be read or written: the path is a folder, or the disk does not answer.");
    }

    [Fact]
    public async Task A_database_that_is_another_kind_of_file_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var path = Path.Combine(database.Folder, "notes.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));

        (await CommandRun.Of("serve", "--database", $"Data Source={path}"))
            .IsOneLineError("the database cannot be opened: the file is not a SQLite database.");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://data.example:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5080")]
    public async Task An_address_that_others_can_reach_is_refused_while_there_is_no_TLS(string urls)
    {
        var refused = urls.Split(';')[^1];

        (await CommandRun.Of("serve", "--urls", urls)).IsOneLineError(
            $"'{refused}' may be reached from other machines, and keys would travel there in clear: "
            + "use http://127.0.0.1:5080, http://localhost:5080 or http://[::1]:5080, or https with a certificate.");
    }

    [Theory]
    [InlineData("5080", "'5080' is no address: write --urls http://127.0.0.1:5080.")]
    [InlineData(";", "--urls names no address: write --urls http://127.0.0.1:5080.")]
    [InlineData("ftp://localhost:5080", "'ftp://localhost:5080' is not served: only http on this machine, and https, are.")]
    [InlineData("https://localhost:5080", "https needs a certificate: name its file under Server:CertificateFile of the configuration.")]
    [InlineData("https://example.org:5080", "'https://example.org:5080' names a name: write an address of this machine, or https://*:5080 for all of them.")]
    [InlineData("http://localhost:5080/data", "'http://localhost:5080/data' has a path: write the address alone, http://127.0.0.1:5080.")]
    public async Task An_address_that_cannot_be_served_is_refused(string urls, string message)
    {
        (await CommandRun.Of("serve", "--urls", urls)).IsOneLineError(message);
    }
}
