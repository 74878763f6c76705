namespace Mhep.Data.Analytics.Rows;

/// <summary>What measures need of a current row of the Clients sheet. Specialists are codes of the site.</summary>
public sealed record EpisodeRow
{
    /// <summary>Id of the stored row, unique over all kinds of rows; 0 where none is stored. Decides nothing: it only leads back to where a figure came from.</summary>
    public long Source { get; init; }

    /// <summary>Whose episode: equal numbers are one person of one provider; the number itself means nothing.</summary>
    public required long Client { get; init; }

    /// <summary>The day of the referral; null: counts in nothing that needs it.</summary>
    public DateOnly? Referral { get; init; }

    /// <summary>The specialist of the row; null: unallocated.</summary>
    public string? Specialist { get; init; }

    /// <summary>The specialist at engagement where another than the row's.</summary>
    public string? EngagedBy { get; init; }

    /// <summary>In work when referred; null: not said, taken as out of work.</summary>
    public bool? EmployedAtReferral { get; init; }

    /// <summary>First meaningful contact.</summary>
    public DateOnly? FirstMeaningfulContact { get; init; }

    /// <summary>Vocational profile started.</summary>
    public DateOnly? VocationalProfile { get; init; }

    /// <summary>Third appointment.</summary>
    public DateOnly? ThirdAppointment { get; init; }

    /// <summary>First contact with an employer for this person.</summary>
    public DateOnly? FirstEmployerContact { get; init; }

    /// <summary>Last contact with the person.</summary>
    public DateOnly? LastContact { get; init; }

    /// <summary>The day the person left; null: still on the caseload.</summary>
    public DateOnly? Discharge { get; init; }
}
