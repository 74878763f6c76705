namespace Mhep.Data.Analytics.Quality;

/// <summary>A field of the sheets of clients and jobs whose completeness is counted.</summary>
public sealed record DataField
{
    /// <summary>The sheet, 'Clients' or 'Jobs'.</summary>
    public required string Sheet { get; init; }

    /// <summary>Its canonical heading, 'Gender'.</summary>
    public required string Heading { get; init; }

    /// <summary>Of which rows it is asked: 'every referral', 'those discharged'.</summary>
    public required string AskedOf { get; init; }

    /// <summary>What a blank means.</summary>
    public required FieldRole Role { get; init; }
}
