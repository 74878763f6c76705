using System.Collections.Concurrent;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// Asks about many counts on several cores. What is asked together is the same however many cores there are, and each piece sees what was found before
/// the others began: so is the answer.
/// </summary>
/// <param name="finder">Makes a finder; one is used by one thread at a time.</param>
/// <param name="found">What was found before; what is found is added.</param>
/// <param name="makeOwn">Makes what a piece adds to, on top of what was found before.</param>
/// <param name="cores">On how many cores.</param>
internal sealed class AlternativeSearch(Func<AlternativeFinder> finder, FoundAlternatives found, Func<FoundAlternatives> makeOwn, int cores)
{
    private const int PieceSize = 128;

    private readonly ConcurrentBag<AlternativeFinder> _free = [];

    /// <summary>The counts that do not keep enough values as far as was found, in the order they are given, each with what statistics alone refused.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public IReadOnlyList<(int Count, Alternative? Refused)> Wanting(IReadOnlyCollection<int> counts, CancellationToken cancellationToken)
    {
        var pieces = counts.Chunk(PieceSize).ToArray();
        var answers = new (List<Alternative> Found, List<(int Count, Alternative? Refused)> Wanting)[pieces.Length];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = cores };
        Parallel.For(0, pieces.Length, options, piece =>
        {
            if (!_free.TryTake(out var own)) own = finder();
            answers[piece] = Ask(own, pieces[piece], cancellationToken);
            _free.Add(own);
        });
        foreach (var answer in answers) answer.Found.ForEach(found.Add);
        return [.. answers.SelectMany(answer => answer.Wanting)];
    }

    private (List<Alternative> Found, List<(int Count, Alternative? Refused)> Wanting) Ask(AlternativeFinder own, int[] counts, CancellationToken cancellationToken)
    {
        var (here, added, wanting) = (makeOwn(), new List<Alternative>(), new List<(int Count, Alternative? Refused)>());
        foreach (var count in counts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!own.KeepsValues(count, here, added.Add)) wanting.Add((count, own.Refused));
        }

        return (added, wanting);
    }
}
