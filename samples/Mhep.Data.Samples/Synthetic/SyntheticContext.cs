namespace Mhep.Data.Samples.Synthetic;

/// <summary>Something that happened at an invented site and helps to read its figures.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">As the Context sheet names it: 'pandemic'.</param>
/// <param name="Note">A sentence about it.</param>
/// <param name="NotCompared">The days are marked as not to be compared.</param>
public sealed record SyntheticContext(DateOnly From, DateOnly To, string Kind, string Note, bool NotCompared);
