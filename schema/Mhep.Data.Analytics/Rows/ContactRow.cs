namespace Mhep.Data.Analytics.Rows;

/// <summary>A current contact with an employer.</summary>
public sealed record ContactRow
{
    /// <summary>Id of the stored row, unique over all kinds of rows; 0 where none is stored. Decides nothing: it only leads back to where a figure came from.</summary>
    public long Source { get; init; }

    /// <summary>Code of the specialist who made it; null: unallocated.</summary>
    public string? Specialist { get; init; }

    /// <summary>The day of the contact.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether they met in person; null counts as no.</summary>
    public bool? FaceToFace { get; init; }
}
