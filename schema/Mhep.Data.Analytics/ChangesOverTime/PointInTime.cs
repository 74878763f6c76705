using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>A period with what is known of it, before it is put on a chart.</summary>
/// <param name="Value">Its value.</param>
/// <param name="WasThere">The service ran, or the specialist was in post, on every day.</param>
/// <param name="Context">What happened in it.</param>
internal sealed record PointInTime(MeasureValue Value, bool WasThere, IReadOnlyList<ContextRow> Context)
{
    /// <summary>Why it is no part of centre, limits and rules; null where it is.</summary>
    public string? LeftOut => this switch
    {
        { Value: { Value: null, Status: ValueStatus.Missing } } => "not reported",
        { Value.Value: null } => "nothing to measure",
        { WasThere: false } => "not there on every day",
        { Value.Status: not (ValueStatus.Exact or ValueStatus.Rounded) } => "not all of it is known",
        _ => ReasonNotToCompare(Context),
    };

    /// <summary>It is left out because somebody marked it, and for no other reason.</summary>
    public bool IsMarked => LeftOut?.StartsWith("not compared", StringComparison.Ordinal) == true;

    /// <summary>'not compared: ' and the note of the first row that marks its days so; null where none does.</summary>
    public static string? ReasonNotToCompare(IEnumerable<ContextRow> context) =>
        context.FirstOrDefault(row => row.NotCompared) is { } row ? $"not compared: {row.Note ?? row.Kind.ToString()}" : null;
}
