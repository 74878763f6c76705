namespace Mhep.Data.Schema.Slices;

/// <summary>A slice, one of its versions, and whose rows that version has.</summary>
/// <param name="Slice">The slice.</param>
/// <param name="Version">The version read: for what counts now, the slice's current one. Carries the coverage.</param>
/// <param name="Chain">
/// Ids of the version and of all it was built on, newest first. Rows that name one of them are the version's rows, unless
/// one of them removed the row.
/// </param>
public sealed record SliceContent(Slice Slice, SliceVersion Version, IReadOnlyList<int> Chain);
