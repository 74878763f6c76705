namespace Mhep.Data.Analytics.Rows;

/// <summary>A current stretch of a specialist's time in post.</summary>
public sealed record SpellRow
{
    /// <summary>Id of the stored row, unique over all kinds of rows; 0 where none is stored. Decides nothing: it only leads back to where a figure came from.</summary>
    public long Source { get; init; }

    /// <summary>Code of the specialist.</summary>
    public required string Specialist { get; init; }

    /// <summary>First day in post; null where it is not known: as early as the service.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day in post; null while it goes on.</summary>
    public DateOnly? Leave { get; init; }

    /// <summary>Full-time equivalent; null where it is not known.</summary>
    public decimal? Fte { get; init; }
}
