namespace Mhep.Data.Schema.Access;

/// <summary>What providers agree to show to others.</summary>
public enum AgreementKind
{
    /// <summary>Figures of each employment specialist, by code, to a commissioner of their site.</summary>
    SpecialistsToCommissioner,
}
