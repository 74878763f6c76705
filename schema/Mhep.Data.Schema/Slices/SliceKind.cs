namespace Mhep.Data.Schema.Slices;

/// <summary>The kinds of slices and how far one reaches.</summary>
public enum SliceKind
{
    /// <summary>Episodes and jobs of one provider at one site, a whole snapshot.</summary>
    Clients,

    /// <summary>Spells in post of a site's employment specialists.</summary>
    Specialists,

    /// <summary>Context notes of a site.</summary>
    Context,

    /// <summary>Employer contacts of a site in a calendar month.</summary>
    EmployerContacts,

    /// <summary>An aggregate return of a site, or one specialist, for an exact period.</summary>
    AggregateReturn,

    /// <summary>A fidelity review of a site, by day and kind.</summary>
    FidelityReview,

    /// <summary>The programme's list of sites.</summary>
    Sites,

    /// <summary>The programme's targets.</summary>
    Targets,
}
