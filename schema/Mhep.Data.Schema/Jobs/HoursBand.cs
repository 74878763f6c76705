namespace Mhep.Data.Schema.Jobs;

/// <summary>Which side of 16 hours a week a job is, the line that golab-2024 Table 2 draws.</summary>
public enum HoursBand
{
    /// <summary>Fewer than 16 hours a week.</summary>
    Under16,

    /// <summary>16 hours a week or more.</summary>
    From16,
}
