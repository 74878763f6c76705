namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// A small random generator (PCG XSH-RR 64/32, M. E. O'Neill, pcg-random.org) whose sequence is part of its definition: the
/// same seed gives the same numbers on every machine and every runtime, which System.Random does not promise. Only whole
/// numbers, sums and products are drawn from; logarithms and the like may differ in the last digit between machines.
/// </summary>
public sealed class Pcg32
{
    private const ulong Multiplier = 6364136223846793005;
    private readonly ulong _increment;
    private ulong _state;

    /// <summary>A generator of its own.</summary>
    /// <param name="seed">Where its sequence starts.</param>
    /// <param name="stream">Which of the 2^63 sequences; its topmost bit is not used.</param>
    public Pcg32(ulong seed, ulong stream)
    {
        unchecked
        {
            _increment = (stream << 1) | 1;
            _state = _increment + seed;
        }

        Next();
    }

    /// <summary>
    /// The generator of one topic ('SYN-A1 clients'), so that drawing more for one does not shift what is drawn for another.
    /// </summary>
    public static Pcg32 For(int seed, string topic)
    {
        var hash = 14695981039346656037;
        foreach (var character in topic) hash = unchecked((hash ^ character) * 1099511628211);
        return new Pcg32(unchecked((ulong)seed), hash);
    }

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        unchecked
        {
            var old = _state;
            _state = (old * Multiplier) + _increment;
            var mixed = (uint)(((old >> 18) ^ old) >> 27);
            return uint.RotateRight(mixed, (int)(old >> 59));
        }
    }

    /// <summary>
    /// A whole number from 0 to <paramref name="count"/> - 1, each as likely but for less than one part in 2^32 / count.
    /// </summary>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)(((ulong)Next() * (ulong)count) >> 32);
    }

    /// <summary>A whole number between two, both possible, each as likely.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>A whole number between two, the middle most likely.</summary>
    public int Around(int lowest, int highest) =>
        lowest + ((Below(highest - lowest + 1) + Below(highest - lowest + 1)) / 2);

    /// <summary>A whole number between two, low ones more likely: the lower of two draws.</summary>
    public int Mostly(int lowest, int highest) => Math.Min(Between(lowest, highest), Between(lowest, highest));

    /// <summary>True with this probability (0..1; more is always, less is never).</summary>
    public bool Chance(double probability) => Next() < probability * 4294967296;

    /// <summary>
    /// How often something happens that is expected so many times: the whole part, and one more with the rest's probability.
    /// </summary>
    public int Times(double expected) => (int)expected + (Chance(expected - (int)expected) ? 1 : 0);

    /// <summary>One of the items, each as likely; an item may be listed more than once.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
