namespace Mhep.Data.Ingestion.Sheets;

/// <summary>The sheets that the platform knows, in the order in which they are explained to people.</summary>
public enum SheetKind
{
    /// <summary>One row a referral episode; may hold jobs as groups of columns.</summary>
    Clients,

    /// <summary>One row a job.</summary>
    Jobs,

    /// <summary>One row a spell in post.</summary>
    EmploymentSpecialists,

    /// <summary>One row a contact with an employer.</summary>
    EmployerContacts,

    /// <summary>One row a circumstance that helps to read a site's figures.</summary>
    Context,

    /// <summary>One row a site, or specialist, and period: counts only.</summary>
    OutcomesReport,

    /// <summary>One row an item of a fidelity review, or one row a review.</summary>
    FidelityReview,

    /// <summary>The programme's list of sites.</summary>
    Sites,

    /// <summary>The programme's targets.</summary>
    Targets,
}
