using Mhep.Data.Api.CommandLine;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Schema.Access;
using Mhep.Data.Testing;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>Who is let in, as a file says it.</summary>
public sealed class AccessConfigurationTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Without_a_file_nobody_is_let_in_without_a_key()
    {
        var options = AccessConfiguration.Read(file: null);

        Assert.Equal((null, false, null), (options.UnknownCaller, options.LoopbackIsProgramme, options.Tokens));
    }

    [Fact]
    public void The_file_that_the_documentation_shows_is_read()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/security.md"));
        var start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        File.WriteAllText(_file, page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)]);

        var options = AccessConfiguration.Read(_file);

        Assert.Equal((null, "mhep", null, null), (options.UnknownCaller, options.Tokens!.Audience, options.Tokens.Issuer, options.Tokens.KeySetFile));
        Assert.Equal((Role.Provider, "WWT"), (options.Tokens.Roles["ips.provider"], options.Tokens.Providers["org-17"]));
    }

    [Theory]
    [InlineData("""{ "Access": { "UnknownCaller": "PROGRAMME" } }""", "Access:UnknownCaller of the configuration must be NONE or PEER.")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "http://login.example", "Audience": "a" } }""", "OpenIdConnect:Authority of the configuration must be an address that begins with https://.")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example" } }""", "OpenIdConnect:Audience of the configuration must be what tokens are made for.")]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://login.example", "Audience": "a", "Algorithms": ["HS256"] } }""", "OpenIdConnect:Algorithms of the configuration must be signatures with a private key, such as RS256, PS256 or ES256.")]
    public void What_makes_no_sense_is_refused(string json, string message)
    {
        File.WriteAllText(_file, json);

        Assert.Equal(message, Assert.Throws<CommandException>(() => AccessConfiguration.Read(_file)).Message);
    }
}
