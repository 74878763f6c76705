using System.Globalization;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>
/// The rule of NHS England for hospital statistics, by which figures are released: 0 stays 0, 1 to 7 are suppressed, all others go to
/// the nearest 5. Its numbers may be made stricter; laxer only by someone who says why, which is kept.
/// </summary>
public sealed record SuppressionRule
{
    /// <summary>The smallest count but 0 that is shown, rounded; 8 or more.</summary>
    public int SmallestShown { get; init; } = 8;

    /// <summary>Counts go to the nearest multiple of it; 5 or more, and at most twice <see cref="SmallestShown"/>, lest a shown count becomes 0.</summary>
    public int RoundedTo { get; init; } = 5;

    /// <summary>A rate of fewer is not shown; 8 or more.</summary>
    public int LeastDenominator { get; init; } = 8;

    /// <summary>A group of fewer providers is not shown; 5 or more.</summary>
    public int LeastProviders { get; init; } = 5;

    /// <summary>A region is not shown while what it leaves over of its policy focus is of fewer providers, unless nothing is left over; 3 or more.</summary>
    public int LeastProvidersLeftOver { get; init; } = 3;

    /// <summary>Nor while that is of fewer people or events, unless it is none; 8 or more.</summary>
    public int LeastCountLeftOver { get; init; } = 8;

    /// <summary>A group is not shown where one provider has a greater share, in percent, of what it counts, or of what its rate is of; 1 to 50.</summary>
    public int MostOfOneProvider { get; init; } = 50;

    /// <summary>Nor where two providers together have a greater share; 1 to 80.</summary>
    public int MostOfTwoProviders { get; init; } = 80;

    /// <summary>How many values a hidden count must still be able to have, for someone who knows all that is released; 3 or more.</summary>
    public int LeastFeasible { get; init; } = 3;

    /// <summary>The rule as it is published; a new one each time, so that nothing that fills in numbers can fill them in here.</summary>
    public static SuppressionRule Default => new();

    /// <summary>The numbers that show more than the default's do, each with its least or greatest value; none where the rule is no laxer.</summary>
    public IReadOnlyList<string> Laxer()
    {
        var published = Default;
        (string Name, int Value, int Default, bool IsMost)[] numbers =
        [
            (nameof(SmallestShown), SmallestShown, published.SmallestShown, false),
            (nameof(RoundedTo), RoundedTo, published.RoundedTo, false),
            (nameof(LeastDenominator), LeastDenominator, published.LeastDenominator, false),
            (nameof(LeastProviders), LeastProviders, published.LeastProviders, false),
            (nameof(LeastProvidersLeftOver), LeastProvidersLeftOver, published.LeastProvidersLeftOver, false),
            (nameof(LeastCountLeftOver), LeastCountLeftOver, published.LeastCountLeftOver, false),
            (nameof(MostOfOneProvider), MostOfOneProvider, published.MostOfOneProvider, true),
            (nameof(MostOfTwoProviders), MostOfTwoProviders, published.MostOfTwoProviders, true),
            (nameof(LeastFeasible), LeastFeasible, published.LeastFeasible, false),
        ];
        return [.. numbers.Where(number => number.IsMost ? number.Value > number.Default : number.Value < number.Default).Select(number =>
            string.Create(CultureInfo.InvariantCulture, $"{number.Name} {number.Value} (at {(number.IsMost ? "most" : "least")} {number.Default})"))];
    }

    /// <summary>Refuses numbers that contradict each other.</summary>
    /// <exception cref="SuppressionException">They do.</exception>
    public void RequireSense()
    {
        if (new[] { SmallestShown, RoundedTo, LeastDenominator, LeastProviders, LeastProvidersLeftOver, LeastCountLeftOver, MostOfOneProvider, MostOfTwoProviders, LeastFeasible }.Min() < 1)
            throw new SuppressionException("Each number of the rule is 1 or more.");
        if (Math.Max(MostOfOneProvider, MostOfTwoProviders) > 100) throw new SuppressionException("MostOfOneProvider and MostOfTwoProviders are percentages: 100 or less.");
        if (RoundedTo > 2 * SmallestShown) throw new SuppressionException("RoundedTo is at most twice SmallestShown: a count that is shown would become 0.");
        if (LeastFeasible > 1 && LeastFeasible > SmallestShown - 1) throw new SuppressionException("LeastFeasible is less than SmallestShown: a suppressed count has no more values than that.");
    }

    /// <summary>Whether one or two of the providers of a group have so much of it that the others' share tells theirs, or theirs the others'.</summary>
    /// <param name="counts">What each provider has of what is counted, or of what the rate is of; 0 or more.</param>
    public bool IsDominated(IEnumerable<long> counts)
    {
        long[] ordered = [.. counts.OrderDescending()];
        var all = ordered.Sum();
        return all > 0 && (100 * ordered[0] > MostOfOneProvider * all || 100 * ordered.Take(2).Sum() > MostOfTwoProviders * all);
    }

    /// <summary>What is released of a count.</summary>
    /// <param name="count">The count; 0 or more.</param>
    /// <returns>The rounded count; null where it is suppressed.</returns>
    public int? Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > 0 && count < SmallestShown) return null;
        return count == 0 ? 0 : (count + (RoundedTo / 2)) / RoundedTo * RoundedTo;
    }

    /// <summary>What is released of a rate: its rounded parts; null where either is suppressed or there are too few to divide by.</summary>
    /// <param name="numerator">How many.</param>
    /// <param name="denominator">Of how many.</param>
    public (int Numerator, int Denominator)? Rate(int numerator, int denominator) =>
        denominator >= LeastDenominator && Count(numerator) is { } over && Count(denominator) is { } under ? (over, under) : null;

    /// <summary>The counts that are released as a rounded one: from the least to the greatest.</summary>
    /// <param name="rounded">A value of <see cref="Count"/>.</param>
    public (int Least, int Greatest) CountsOf(int rounded)
    {
        if (rounded == 0) return (0, 0);
        var least = rounded - (RoundedTo / 2);
        return (Math.Max(SmallestShown, least), least + RoundedTo - 1);
    }

    /// <summary>A quartile or mean to the nearest 5 (or what counts are rounded to), or the nearest 0.01 of a rate; halves go to the even side.</summary>
    /// <param name="value">Worked out from exact values.</param>
    /// <param name="unit">What it is a number of.</param>
    public decimal Statistic(decimal value, MeasureUnit unit)
    {
        if (unit == MeasureUnit.Rate) return decimal.Round(value, 2, MidpointRounding.ToEven) / 1.00m;
        return decimal.Round(value / RoundedTo, MidpointRounding.ToEven) * RoundedTo;
    }
}
