using Mhep.Data.Analytics.Measures;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>What a cell is of, the same from release to release.</summary>
/// <param name="SiteCode">The site; null: a group.</param>
/// <param name="PolicyFocus">The policy focus.</param>
/// <param name="Region">Of a group: its region; null: all.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Days">The quarter or year.</param>
internal readonly record struct CellPlace(string? SiteCode, PolicyFocus PolicyFocus, string? Region, MeasureKey Measure, DateRange Days);
