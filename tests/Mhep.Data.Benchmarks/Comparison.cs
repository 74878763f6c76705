using System.Globalization;

namespace Mhep.Data.Benchmarks;

/// <summary>
/// Figures of one run on one machine: the contenders take turns, so that a machine that slows down slows all of them, and
/// the median of each is set against the first. Only the ratio means anything elsewhere.
/// </summary>
internal sealed class Comparison(string unit, bool higherIsBetter)
{
    private readonly List<(string Name, Func<Task<double>> Measure, List<double> Figures)> _contenders = [];

    /// <summary>Adds a contender; the first is what the others are held against.</summary>
    /// <param name="name">As it is printed.</param>
    /// <param name="measure">One measurement, in the comparison's unit.</param>
    public Comparison Add(string name, Func<Task<double>> measure)
    {
        _contenders.Add((name, measure, []));
        return this;
    }

    /// <summary>Measures all in turn and prints a table in Markdown.</summary>
    /// <param name="runs">Turns that count, after one that does not.</param>
    public async Task RunAsync(int runs)
    {
        for (var turn = 0; turn <= runs; turn++)
        {
            foreach (var (name, measure, figures) in _contenders)
            {
                var figure = await measure();
                if (turn > 0) figures.Add(figure);
                await Console.Error.WriteLineAsync($"  turn {turn}: {name}: {Text(figure)} {unit}");
            }
        }

        Console.WriteLine($"| | median {unit} | least | most | against the first |");
        Console.WriteLine("|---|---|---|---|---|");
        var reference = Median(_contenders[0].Figures);
        foreach (var (name, _, figures) in _contenders)
            Console.WriteLine($"| {name} | {Text(Median(figures))} | {Text(figures.Min())} | {Text(figures.Max())} | {Text(Median(figures) / reference)} |");
        Console.WriteLine();
        Console.WriteLine($"{(higherIsBetter ? "More" : "Less")} is better. Medians of {runs} turns, {Environment.ProcessorCount} processors, .NET {Environment.Version}.");
    }

    private static double Median(List<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Text(double figure) => figure.ToString(figure >= 100 ? "N0" : "0.000", CultureInfo.InvariantCulture);
}
