namespace Mhep.Data.Analytics;

/// <summary>The days that client-level returns cover: inside them no event is 0, outside them a figure is missing.</summary>
public sealed record Coverage
{
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whether the returns hold all clients; no: aggregate returns win for the months they speak of.</summary>
    public required bool AllClients { get; init; }
}
