namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>An answer of the second calculation.</summary>
/// <param name="Status">'exact', 'partial', 'missing' or 'nothing' (not applicable).</param>
/// <param name="Over">Numerator.</param>
/// <param name="Under">Denominator; null for counts.</param>
/// <param name="Seen">What was observed, for medians and means.</param>
internal sealed record Known(string Status, decimal Over = 0, decimal? Under = null, IReadOnlyList<(decimal Value, bool Happened)>? Seen = null)
{
    public bool IsKnown => Status is "exact" or "partial";
}
