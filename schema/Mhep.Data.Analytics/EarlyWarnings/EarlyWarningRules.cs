using System.Globalization;
using Mhep.Data.Analytics.Benchmarks;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>The rules of early warning: data with a source, in early-warning-rules.csv beside this file.</summary>
public static class EarlyWarningRules
{
    /// <summary>All of them, as the file has them.</summary>
    public static IReadOnlyList<EarlyWarningRule> All { get; } = Read();

    /// <summary>The rule of a key.</summary>
    /// <param name="key">Which.</param>
    public static EarlyWarningRule Find(EarlyWarningRuleKey key) => All.First(rule => rule.Key == key);

    /// <summary>The key as it is written outside of code: 'LOW_REFERRALS'.</summary>
    /// <param name="key">The rule.</param>
    public static string ToName(this EarlyWarningRuleKey key) =>
        string.Concat(key.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    private static List<EarlyWarningRule> Read()
    {
        using var stream = typeof(EarlyWarningRules).Assembly.GetManifestResourceStream("early-warning-rules.csv")
            ?? throw new InvalidOperationException("The assembly was built without early-warning-rules.csv.");
        using var reader = new StreamReader(stream);
        var rules = new List<EarlyWarningRule>();
        reader.ReadLine();

        // No cell has a comma in it; a published threshold is named and not repeated, so that it stands in benchmarks.csv alone.
        while (reader.ReadLine() is { } line) rules.Add(RuleOf(line.Split(',')));
        return rules;
    }

    private static EarlyWarningRule RuleOf(string[] cells)
    {
        var from = Enum.Parse<ThresholdSource>(cells[4], ignoreCase: true);
        return new EarlyWarningRule
        {
            Key = Enum.Parse<EarlyWarningRuleKey>(cells[0].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Name = cells[1],
            LooksAt = cells[2],
            RaisedWhen = Enum.Parse<RaisedWhen>(cells[3], ignoreCase: true),
            ThresholdFrom = from,
            Published = from == ThresholdSource.Published ? PublishedAs(cells[5]) : [],
            Ours = from == ThresholdSource.Ours ? decimal.Parse(cells[5], CultureInfo.InvariantCulture) : null,
            Days = cells[6].Length == 0 ? null : int.Parse(cells[6], CultureInfo.InvariantCulture),
            Source = cells[7],
        };
    }

    private static List<Benchmark> PublishedAs(string name)
    {
        var published = PublishedBenchmarks.All.Where(each => each.Name == name).OrderBy(each => each.ValidFrom).ToList();
        return published.Count > 0 ? published : throw new InvalidOperationException($"benchmarks.csv has no benchmark called '{name}'.");
    }
}
