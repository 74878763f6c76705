using System.Globalization;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Fidelity;

namespace Mhep.Data.Api.Fidelity;

/// <summary>One review of a site against a fidelity scale, compared with the one before.</summary>
[Node(nameof(Key))]
public sealed class FidelityReview
{
    private readonly FidelityResult _result;

    internal FidelityReview(Site site, FidelityResult result) => (Site, _result) = (site, result);

    /// <summary>The site reviewed.</summary>
    public Site Site { get; }

    /// <summary>The day of the review.</summary>
    public DateOnly ReviewDate => _result.ReviewDate;

    /// <summary>The scale used, 'IPS-25'.</summary>
    public string Scale => _result.Scale;

    /// <summary>Who scored.</summary>
    public FidelityReviewKind Kind => _result.Kind;

    /// <summary>All scores added up.</summary>
    public int Total => _result.Total;

    /// <summary>The highest total that the scale allows: 125 of 25 items.</summary>
    public int Maximum => _result.Maximum;

    /// <summary>What the total means.</summary>
    public FidelityBand Band => _result.Band;

    /// <summary>The parts of the scale, added up; empty where the viewer sees totals alone.</summary>
    public IReadOnlyList<FidelitySectionScore> Sections => Site.ShowsFidelityItems ? _result.Sections : [];

    /// <summary>The scores, by item number; empty where the viewer sees totals alone.</summary>
    public IReadOnlyList<Analytics.Fidelity.FidelityItemScore> Items => Site.ShowsFidelityItems ? _result.Items : [];

    /// <summary>Total less that of the review before of the same kind and scale; null for the first.</summary>
    public int? Change => _result.Change;

    /// <summary>Null where no interval is configured.</summary>
    public DateOnly? NextReviewDue => _result.NextReviewDue;

    /// <summary>The review as it was scored.</summary>
    internal FidelityResult Result => _result;

    /// <summary>Natural key, 'TH-SMI/2023-04-27/Independent'.</summary>
    [Ignore]
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(Site.Code)}/{ReviewDate:yyyy-MM-dd}/{Kind}");
}
