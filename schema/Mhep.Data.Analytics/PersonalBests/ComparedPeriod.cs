using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>An eligible period with its value, before rounding and as it is shown.</summary>
/// <param name="Value">The value that is compared.</param>
/// <param name="Shown">The value that is shown.</param>
/// <param name="NotCompared">Why it does not compete all the same: somebody marked its days; null where nobody did.</param>
internal sealed record ComparedPeriod(Ratio Value, MeasureValue Shown, string? NotCompared);
