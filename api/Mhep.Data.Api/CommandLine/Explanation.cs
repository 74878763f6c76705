using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A figure and all that is behind it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Site">Code of the site, as it was asked for.</param>
/// <param name="Specialist">Code of the specialist; null: the whole site's figure.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Files">The files that they came with.</param>
internal sealed record Explanation(
    MeasureValue Value, string Site, string? Specialist, IReadOnlyList<CountedRow> Rows, IReadOnlyDictionary<Guid, SubmittedFile> Files)
{
    /// <summary>Whether the figure is one as it was known earlier, and someone was erased since of whom it told.</summary>
    public bool IsRestatedByErasure { get; init; }

    /// <summary>The catalogue's entry.</summary>
    public Measure Measure => MeasureCatalogue.Find(Value.Measure);

    /// <summary>What the rows of a part are, in plain words.</summary>
    public string WordsOf(LineageRole role) => role switch
    {
        LineageRole.Numerator => Value.Denominator is null ? "Counted" : "Counted above the line",
        LineageRole.Denominator => "Divided by",
        _ => "Observed",
    };
}
