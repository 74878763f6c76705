using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Samples.Synthetic;

/// <summary>What is set beforehand about an invented service; everything else of it is drawn.</summary>
/// <param name="Code">Site code, 'SYN-A1'.</param>
/// <param name="Name">Invented name, marked as such.</param>
/// <param name="Focus">Whom it is for.</param>
/// <param name="Start">First day of the service.</param>
/// <param name="Posts">Employment specialists when every post is filled, 2 to 8.</param>
/// <param name="ShareFindingWork">Share of engaged clients out of work who find a job if they are given the time (0..1).</param>
/// <param name="WeeksToWork">Mean weeks from engagement to the first job of those who find one.</param>
/// <param name="ContactsPerWeek">Employer contacts of a full-time specialist in a week, on average.</param>
/// <param name="FidelityAtStart">Total of the 25 fidelity items that the first review is drawn around (25 to 125).</param>
public sealed record ServicePlan(
    string Code,
    string Name,
    PolicyFocus Focus,
    DateOnly Start,
    int Posts,
    double ShareFindingWork,
    double WeeksToWork,
    double ContactsPerWeek,
    int FidelityAtStart)
{
    /// <summary>Last day of the service; null where it goes on after the data end.</summary>
    public DateOnly? End { get; init; }

    /// <summary>
    /// First day of the client-level return, where it is later than the service's start: before it there are only
    /// aggregate returns.
    /// </summary>
    public DateOnly? ClientDataFrom { get; init; }

    /// <summary>Whether the Clients sheet holds everyone. Where it does not, aggregate returns cover every month.</summary>
    public bool AllClients { get; init; } = true;

    /// <summary>Share of jobs whose hours the sheet gives only as '&lt;16' or '16+' (0..1).</summary>
    public double HoursAsBandShare { get; init; }

    /// <summary>Share of jobs whose hours nobody noted (0..1).</summary>
    public double HoursUnknownShare { get; init; }

    /// <summary>Length of a target's period: 3 for whole quarters, 1 for months.</summary>
    public int MonthsPerTarget { get; init; } = 3;

    /// <summary>Targets as a multiple of what the posts would usually do; above 1 where the contract asked for too much.</summary>
    public double Ambition { get; init; } = 1;

    /// <summary>Whether low and high scenarios were agreed beside the medium one.</summary>
    public bool ThreeScenarios { get; init; }

    /// <summary>Whether targets from April 2022 are a second version.</summary>
    public bool ReagreedTargets { get; init; }
}
