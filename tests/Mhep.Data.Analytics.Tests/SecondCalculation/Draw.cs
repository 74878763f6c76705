using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Draws from a seed: the same seed draws the same.</summary>
internal sealed class Draw(int seed)
{
    // Tests need the same data again from a printed seed, which a cryptographic source cannot give.
#pragma warning disable RS0030, CA5394
    private readonly Random _random = new(seed);

    public int Upto(int most) => _random.Next(most + 1);

    public bool Chance(int percent) => _random.Next(100) < percent;
#pragma warning restore RS0030, CA5394

    public T One<T>(IReadOnlyList<T> from) => from[Upto(from.Count - 1)];

    public T? Maybe<T>(int percent, Func<T> value)
        where T : struct => Chance(percent) ? value() : null;

    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Upto(to.DayNumber - from.DayNumber));

    public DateOnly DayAfter(DateOnly day, int most) => day.AddDays(Upto(most));

    public DateRange Range(DateOnly from, DateOnly to)
    {
        var start = Day(from, to);
        return DateRange.Between(start, Day(start, to));
    }
}
