namespace Mhep.Data.Api.Access;

/// <summary>What an argument does, as far as it bears on what is seen.</summary>
internal enum ArgumentKind
{
    /// <summary>Names a thing, which is found only among those that the caller may see.</summary>
    Names,

    /// <summary>Filters by fields, each of which reads what the caller sees of it.</summary>
    Filters,

    /// <summary>Sorts by fields, each of which reads what the caller sees of it.</summary>
    Sorts,

    /// <summary>Chooses among what is the same for everyone: measures, periods, pages.</summary>
    Chooses,
}
