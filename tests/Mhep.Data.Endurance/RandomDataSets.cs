using System.Globalization;
using Mhep.Data.Analytics.Tests.SecondCalculation;

namespace Mhep.Data.Endurance;

/// <summary>Works out every measure of every unit of random data sets twice, the second time by a calculation written apart over plain lists.</summary>
/// <param name="seed">Of the first data set, less what passes a whole number of 32 bits; each adds one.</param>
/// <param name="output">Told of each that differed, how far it is, and what odd cases there were.</param>
internal sealed class RandomDataSets(ulong seed, TextWriter output)
{
    private const int BetweenNews = 100;

    /// <summary>How many data sets differed; one more where an odd case never came.</summary>
    /// <param name="dataSets">How many are tried.</param>
    public int Run(int dataSets)
    {
        if (dataSets == 0) return 0;
        var (seen, compared, differing) = (new OddCases(), 0L, 0);
        for (var number = 1; number <= dataSets; number++)
        {
            var both = new BothCalculations((int)((seed + (ulong)number) % int.MaxValue));
            if (both.Difference(seen) is { } difference)
            {
                differing++;
                output.WriteLine(difference);
            }

            compared += both.Compared;
            if (number % BetweenNews == 0 || number == dataSets)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number:N0} data sets, {compared:N0} values compared, {differing:N0} data sets differ"));
        }

        output.WriteLine(seen);
        foreach (var never in seen.NeverSeen) output.WriteLine($"Never seen: {never}");
        return differing + seen.NeverSeen.Count();
    }
}
