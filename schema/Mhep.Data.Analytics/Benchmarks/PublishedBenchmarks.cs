using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Benchmarks;

/// <summary>Published benchmarks: dated data with a source, in benchmarks.csv beside this file. A figure of 2023 is held against 2023's.</summary>
public static class PublishedBenchmarks
{
    /// <summary>All of them, as the file has them.</summary>
    public static IReadOnlyList<Benchmark> All { get; } = Read();

    /// <summary>Those of a measure, in the file's order.</summary>
    /// <param name="measure">The measure; null: of all, and of the total of a fidelity review.</param>
    /// <param name="on">The day on which they were in force, of a period its last; null: all there ever were.</param>
    public static IReadOnlyList<Benchmark> Of(MeasureKey? measure, DateOnly? on) =>
        [.. All.Where(each => (measure is null || each.Measure == measure) && (on is not { } day || each.IsInForceOn(day)))];

    private static List<Benchmark> Read()
    {
        using var stream = typeof(PublishedBenchmarks).Assembly.GetManifestResourceStream("benchmarks.csv")
            ?? throw new InvalidOperationException("The assembly was built without benchmarks.csv.");
        using var reader = new StreamReader(stream);
        var benchmarks = new List<Benchmark>();
        reader.ReadLine();

        // 'ACCESS,35,first year,2024-04-01,,specialist-year,...': no cell has a comma in it, and a test holds the file to the published one.
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            benchmarks.Add(new Benchmark
            {
                Measure = MeasureKeyNames.TryParse(cells[0], out var key) ? key : null,
                Value = Ratio.RoundedTo6Places(decimal.Parse(cells[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
                Name = cells[2],
                ValidFrom = Day(cells[3]),
                ValidTo = Day(cells[4]),
                AppliesTo = Enum.Parse<BenchmarkScope>(cells[5].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                Source = cells[6],
            });
        }

        return benchmarks;
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
