using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Specialists;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>One specialist's number beside the team's. Clients are counted, never named.</summary>
/// <param name="EmploymentSpecialist">Whose.</param>
/// <param name="Number">The number.</param>
/// <param name="Value">The figure; null where the rule looks at no measure.</param>
/// <param name="IsBeyond">Whether it lies beyond the threshold; false where too few people were counted to tell.</param>
public sealed record EarlyWarningSpecialist(EmploymentSpecialist EmploymentSpecialist, decimal Number, MeasureValue? Value, bool IsBeyond);
