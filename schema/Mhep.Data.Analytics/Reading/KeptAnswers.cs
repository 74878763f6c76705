using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Mhep.Data.Analytics.Reading;

/// <summary>
/// What was read for questions about one version of the facts, kept as long as the version: the same question is asked again by each look at a
/// page. Sums alone are kept, never what they were counted from.
/// </summary>
/// <typeparam name="T">What is kept of a question.</typeparam>
internal sealed class KeptAnswers<T>
    where T : notnull
{
    /// <summary>Of one version and viewer; whoever asks more has it read again.</summary>
    private const int MostKept = 500;

    private readonly ConditionalWeakTable<Facts, ConcurrentDictionary<string, T>> _answers = [];

    /// <summary>The answer from before, or read now.</summary>
    /// <param name="facts">The version asked about.</param>
    /// <param name="question">Everything that the answer depends on but the facts.</param>
    /// <param name="readAsync">Reads it.</param>
    public async Task<T> OfAsync(Facts facts, string question, Func<Task<T>> readAsync)
    {
        var answers = _answers.GetValue(facts, static _ => new ConcurrentDictionary<string, T>(StringComparer.Ordinal));
        if (answers.TryGetValue(question, out var known)) return known;
        var read = await readAsync();
        if (answers.Count < MostKept) answers.TryAdd(question, read);
        return read;
    }
}
