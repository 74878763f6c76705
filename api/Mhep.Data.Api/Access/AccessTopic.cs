namespace Mhep.Data.Api.Access;

/// <summary>What there is to be seen, as the policy divides it; each has one rule in <see cref="AccessRules"/>.</summary>
internal enum AccessTopic
{
    /// <summary>Service dates, commissioner and coverage of a site; its code, name, provider, focus and region are for everyone.</summary>
    SiteDetails,

    /// <summary>Exact figures of a site, with targets and personal bests.</summary>
    SiteFigures,

    /// <summary>Fidelity reviews of a site: dates, totals, bands.</summary>
    FidelityReviews,

    /// <summary>The scores of a fidelity review, item by item.</summary>
    FidelityItems,

    /// <summary>Released cells of a site whose exact figures are not for the caller.</summary>
    ReleasedCells,

    /// <summary>How complete, timely and consistent a site's returns are.</summary>
    DataQuality,

    /// <summary>Early warnings of a site, once its provider has had time to reply.</summary>
    EarlyWarnings,

    /// <summary>Early warnings of a site at once, and replying to them.</summary>
    EarlyWarningsFirst,

    /// <summary>A specialist: that there is one, the code, time in post, figures.</summary>
    Specialists,

    /// <summary>Exact figures of groups of a site's clients.</summary>
    Subgroups,

    /// <summary>Groups of clients who agreed to evaluation, across providers, as released.</summary>
    EvaluationSubgroups,

    /// <summary>Statistics worked out from the exact figures of all sites, such as a correlation across them.</summary>
    AcrossSites,

    /// <summary>The rows behind a figure.</summary>
    Lineage,

    /// <summary>The provider's own client ids in those rows.</summary>
    LineageIds,

    /// <summary>Rows of people who agreed to evaluation, under the pseudonyms of the caller's study.</summary>
    EvaluationRows,

    /// <summary>That a file was handed in, when, how many rows, and what became of it.</summary>
    Submissions,

    /// <summary>A file's name and hash, why it waits, what it replaces.</summary>
    SubmissionFiles,

    /// <summary>What was found in a file.</summary>
    Findings,

    /// <summary>That a site has not reported a month.</summary>
    MissingReports,

    /// <summary>Handing a file in, confirming and withdrawing it.</summary>
    HandingIn,

    /// <summary>What was done by a provider's callers, and by anyone with its data.</summary>
    Audit,

    /// <summary>What was done by anyone.</summary>
    AuditOfAll,

    /// <summary>Places and hashes of entries of the audit log, and addresses of callers that were refused.</summary>
    AuditChain,

    /// <summary>Which keys there are.</summary>
    Keys,

    /// <summary>Making, rotating and taking back keys.</summary>
    KeyChanges,

    /// <summary>How long each class of data is kept, and how much of it is due.</summary>
    Retention,
}
