namespace Mhep.Data.Analytics.Quality;

/// <summary>What a field of a row holds.</summary>
internal enum CellState
{
    /// <summary>The field is not asked of this row.</summary>
    NotAsked,

    /// <summary>Something.</summary>
    Filled,

    /// <summary>That it is not known: an answer, and no information.</summary>
    NotKnown,

    /// <summary>Nothing.</summary>
    Blank,
}
