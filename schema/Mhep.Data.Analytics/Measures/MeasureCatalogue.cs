using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.Analytics.Measures;

/// <summary>All measures: the one place that says what a figure means.</summary>
public static class MeasureCatalogue
{
    private static readonly FrozenDictionary<MeasureKey, Measure> ByKey =
        CountMeasures.All.Concat(CaseloadMeasures.All).Concat(RateMeasures.All).Concat(TimeAndHoursMeasures.All)
            .ToFrozenDictionary(measure => measure.Key);

    private static readonly FrozenDictionary<string, Measure> ByText =
        ByKey.Values.SelectMany(measure => new[] { (Text: measure.Key.ToName(), measure), (Text: measure.Name, measure) })
            .DistinctBy(entry => entry.Text, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entry => entry.Text, entry => entry.measure, StringComparer.OrdinalIgnoreCase);

    /// <summary>All entries, in the order of <see cref="MeasureKey"/>.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. Enum.GetValues<MeasureKey>().Select(key => ByKey[key])];

    /// <summary>The entry of a measure.</summary>
    /// <param name="key">The measure.</param>
    public static Measure Find(MeasureKey key) => ByKey[key];

    /// <summary>Finds an entry by what a workbook or a person writes, without regard to case; false when there is none.</summary>
    /// <param name="keyOrName">'JOB_STARTS' or 'Job starts'.</param>
    /// <param name="measure">The entry.</param>
    public static bool TryFind(string keyOrName, [NotNullWhen(true)] out Measure? measure) => ByText.TryGetValue(keyOrName.Trim(), out measure);
}
