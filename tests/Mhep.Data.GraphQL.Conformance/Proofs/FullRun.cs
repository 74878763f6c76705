using System.Diagnostics;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>
/// All proofs in turn until the time is over, at least once each. Each round has a seed of its own, which is printed before
/// the round begins: <c>--full --minutes 0 --seed N</c> repeats one.
/// </summary>
internal static class FullRun
{
    private const int FailuresShown = 100;
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(10);

    /// <summary>Runs the proofs, prints progress and what failed, and <c>N passed, N failed</c> as the last line.</summary>
    /// <param name="wanted">The proofs; those that this machine cannot run are left out.</param>
    /// <param name="time">How long; the round that is running then is ended.</param>
    /// <param name="seed">Seed of the first round; the next has the next number.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>Whether all passed.</returns>
    public static async Task<bool> RunAsync(IReadOnlyList<Proof> wanted, TimeSpan time, ulong seed, TextWriter output)
    {
        var proofs = wanted.Where(proof => proof.Missing is null).ToArray();
        foreach (var proof in wanted.Except(proofs))
            await output.WriteLineAsync($"Left out: {proof.Name}. {proof.Missing}");

        var tried = proofs.ToDictionary(proof => proof, _ => 0L);
        var failed = 0L;
        var clock = Stopwatch.StartNew();
        for (var round = seed; round == seed || clock.Elapsed < time; round++)
        {
            await output.WriteLineAsync($@"{clock.Elapsed:hh\:mm\:ss} seed {round}: {tried.Values.Sum():N0} tried, {failed:N0} failed so far");
            await output.FlushAsync();
            foreach (var proof in proofs)
            {
                var turn = await RunAsync(proof, round);
                tried[proof] += turn.Tried;
                foreach (var failure in turn.Failures)
                {
                    if (failed++ < FailuresShown)
                        await output.WriteLineAsync($"FAILED {proof.Name}, seed {round}: {failure}");
                }
            }
        }

        foreach (var (proof, count) in tried)
            await output.WriteLineAsync($"{proof.Name}: {count:N0}");
        await output.WriteLineAsync($"{tried.Values.Sum() - failed} passed, {failed} failed");
        return failed == 0;
    }

    private static async Task<ProofTurn> RunAsync(Proof proof, ulong seed)
    {
        try
        {
            return await Task.Run(() => proof.RunAsync(new SeededChoice(seed), proof.TriesATurn)).WaitAsync(LongestTurn);
        }
#pragma warning disable CA1031 // A turn that hangs or throws is what this looks for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var turn = new ProofTurn();
            turn.Count(isAccepted: false, fault is TimeoutException ? $"did not end within {LongestTurn}" : $"threw {fault}");
            return turn;
        }
    }
}
