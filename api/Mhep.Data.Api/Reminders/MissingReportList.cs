using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Reminders;

/// <summary>Whose outcomes report for a month is missing now.</summary>
public sealed record MissingReportList
{
    /// <summary>The month.</summary>
    public required ReportingMonth Month { get; init; }

    /// <summary>The day on which its reports are due, or were.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When the month's list was made and kept; null while it was not.</summary>
    public DateTimeOffset? ListedAt { get; init; }

    /// <summary>The sites, in code order: of a provider its own, of a commissioner those it pays for, of the programme all; nobody else sees any.</summary>
    public required IReadOnlyList<MissingReport> Sites { get; init; }
}
