using System.Globalization;
using Mhep.Data.GraphQL.Conformance.Proofs;
using Mhep.Data.Testing;
using Xunit.Abstractions;

namespace Mhep.Data.GraphQL.Tests.Conformance;

/// <summary>
/// The proofs of a full run (`--full` of Mhep.Data.GraphQL.Conformance), for half a minute in all. MHEP_PROOF_SEED has
/// them try something else, MHEP_PROOF_TRIES more or less of it.
/// </summary>
public sealed class ProofTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("random bytes", 0)]
    [InlineData("random characters", 0)]
    [InlineData("random tokens", 0)]
    [InlineData("mutated documents", 100)]
    [InlineData("mutated schemas", 100)]
    [InlineData("documents of 10 KB and 1 MB", 1)]
    [InlineData("HTTP requests", 20)]
    [InlineData("socket messages", 2)]
    public Task Whatever_comes_is_taken_or_refused_and_nothing_breaks(string proof, int atLeastOneAcceptedIn) => HoldsAsync(proof, atLeastOneAcceptedIn);

    [NodeFact]
    public Task Random_requests_are_answered_as_by_the_reference_implementation() =>
        HoldsAsync("random requests against the reference implementation", atLeastOneAcceptedIn: 4);

    [Fact]
    public void Every_proof_of_a_full_run_is_among_these()
    {
        var named = typeof(ProofTests).GetMethod(nameof(Whatever_comes_is_taken_or_refused_and_nothing_breaks))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value)
            .Append("random requests against the reference implementation");

        Assert.Equal(Proof.All.Select(proof => proof.Name).Order(), named.Cast<string>().Order());
    }

    [Fact]
    public async Task A_full_run_prints_its_seed_and_its_sum_last()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        Assert.True(await FullRun.RunAsync([new ReadingProof("few", RandomText.Tokens)], TimeSpan.Zero, seed: 7, text));

        var lines = text.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.Contains("seed 7", lines[0], StringComparison.Ordinal);
        Assert.Equal("20000 passed, 0 failed", lines[^1]);
    }

    [Theory]
    [InlineData(60, 20_260_402UL)]
    [InlineData(1.5, 20_260_402UL, "--minutes", "1.5")]
    [InlineData(0, 9UL, "--seed", "9", "--minutes", "0")]
    public void A_full_run_lasts_an_hour_unless_it_is_told_otherwise(double minutes, ulong seed, params string[] args) =>
        Assert.Equal(new FullRunOptions(TimeSpan.FromMinutes(minutes), seed), FullRunOptions.Parse(args));

    [Theory]
    [InlineData("--minutes")]
    [InlineData("--minutes", "-1")]
    [InlineData("--hours", "1")]
    public void A_full_run_that_is_asked_for_wrongly_is_refused(params string[] args) => Assert.Null(FullRunOptions.Parse(args));

    private async Task HoldsAsync(string name, int atLeastOneAcceptedIn)
    {
        var proof = Proof.All.Single(candidate => candidate.Name == name);
        var seed = Setting("MHEP_PROOF_SEED", otherwise: 20_260_401);
        var tries = Setting("MHEP_PROOF_TRIES", otherwise: proof.TriesATurn);
        output.WriteLine($"Seed {seed}, {tries} tries.");

        var turn = await proof.RunAsync(new SeededChoice((ulong)seed), tries);

        output.WriteLine($"{turn.Accepted} of {turn.Tried} were accepted.");
        Assert.True(turn.Failures.Count == 0, $"{turn.Failures.Count} failures, seed {seed}\n{string.Join("\n\n", turn.Failures.Take(5))}");
        Assert.Equal(tries, turn.Tried);

        // Where nothing is accepted, only the first refusal was tried.
        if (atLeastOneAcceptedIn > 0)
            Assert.InRange(turn.Accepted, tries / atLeastOneAcceptedIn, tries);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;
}
