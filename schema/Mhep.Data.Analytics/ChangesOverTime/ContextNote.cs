using Mhep.Data.Schema.Contexts;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Something that happened at a site and helps to read its figures.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it goes on.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Note">A sentence about it.</param>
/// <param name="NotCompared">The days are marked as not to be compared.</param>
public sealed record ContextNote(DateOnly From, DateOnly? To, ContextKind Kind, string? Note, bool NotCompared);
