using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Rows;

/// <summary>All that current returns say of one site: the input of its facts, in any order.</summary>
public sealed record SiteRows
{
    /// <summary>The site.</summary>
    public required SiteDescription Site { get; init; }

    /// <summary>What client-level returns of the site's provider cover.</summary>
    public IReadOnlyList<Coverage> Coverage { get; init; } = [];

    /// <summary>Rows of the Clients sheet.</summary>
    public IReadOnlyList<EpisodeRow> Episodes { get; init; } = [];

    /// <summary>Rows of the Jobs sheet.</summary>
    public IReadOnlyList<JobRow> Jobs { get; init; } = [];

    /// <summary>Spells in post.</summary>
    public IReadOnlyList<SpellRow> Spells { get; init; } = [];

    /// <summary>Contacts with employers.</summary>
    public IReadOnlyList<ContactRow> Contacts { get; init; } = [];

    /// <summary>The days that returns of employer contacts cover.</summary>
    public IReadOnlyList<DateRange> ContactCoverage { get; init; } = [];

    /// <summary>Aggregate returns.</summary>
    public IReadOnlyList<ReturnRow> Returns { get; init; } = [];

    /// <summary>Targets.</summary>
    public IReadOnlyList<TargetRow> Targets { get; init; } = [];

    /// <summary>Context.</summary>
    public IReadOnlyList<ContextRow> Context { get; init; } = [];

    /// <summary>Fidelity reviews.</summary>
    public IReadOnlyList<FidelityReviewRow> FidelityReviews { get; init; } = [];
}
