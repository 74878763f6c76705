namespace Mhep.Data.Analytics.Quality;

/// <summary>What a blank in a field means.</summary>
public enum FieldRole
{
    /// <summary>Something is missing: a figure, a comparison or a claim needs it. These make the share of all.</summary>
    Expected,

    /// <summary>Nothing: the field is there for those who keep it.</summary>
    Optional,

    /// <summary>An answer: it has not happened yet, or never did.</summary>
    BlankIsAnswer,
}
