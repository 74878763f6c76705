namespace Mhep.Data.Analytics.Quality;

/// <summary>How complete a field is.</summary>
/// <param name="Field">The field.</param>
/// <param name="Asked">Cells of the rows that it is asked of.</param>
/// <param name="Filled">Of them, those that hold something.</param>
/// <param name="NotKnown">Those that say that it is not known.</param>
/// <param name="Blank">Those that hold nothing.</param>
/// <param name="FilledShare">Filled / asked, rounded half to even at 6 places; null where it was asked of no row.</param>
public sealed record FieldCompleteness(DataField Field, int Asked, int Filled, int NotKnown, int Blank, decimal? FilledShare);
