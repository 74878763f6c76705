namespace Mhep.Data.Analytics.Rows;

/// <summary>A current contact with an employer.</summary>
public sealed record ContactRow
{
    /// <summary>Code of the specialist who made it; null: unallocated.</summary>
    public string? Specialist { get; init; }

    /// <summary>The day of the contact.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether they met in person; null counts as no.</summary>
    public bool? FaceToFace { get; init; }
}
