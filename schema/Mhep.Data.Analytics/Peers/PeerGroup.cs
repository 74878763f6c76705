namespace Mhep.Data.Analytics.Peers;

/// <summary>Who counts as a peer. All are of one policy focus: learning disabilities are never pooled with mental illness.</summary>
public enum PeerGroup
{
    /// <summary>Services for the same people.</summary>
    PolicyFocus,

    /// <summary>Of those, services in the same region.</summary>
    Region,

    /// <summary>Of those, services with a team of about the same size.</summary>
    TeamSize,

    /// <summary>Of those, services of about the same age.</summary>
    ServiceAge,
}
