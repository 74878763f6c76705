using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Fidelity;
using Mhep.Data.Api.Specialists;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Api.Sites;

/// <summary>An IPS service of one provider at one place.</summary>
[Node(nameof(Code))]
public sealed class Site
{
    private readonly Lazy<IReadOnlyList<FidelityReview>> _fidelityReviews;
    private readonly SiteDescription _about;

    internal Site(VisibleFacts version, SiteDescription about, Provider provider)
    {
        Version = version;
        _about = about;
        Provider = provider;
        _fidelityReviews = new Lazy<IReadOnlyList<FidelityReview>>(Review);
    }

    /// <summary>Stable short code used in every workbook, 'TH-SMI'.</summary>
    public string Code => _about.Code;

    /// <summary>The site's name.</summary>
    public string Name => _about.Name;

    /// <summary>Who runs the site.</summary>
    public Provider Provider { get; }

    /// <summary>Who pays for the site, where known and the viewer may know.</summary>
    public Commissioner? Commissioner { get; internal init; }

    /// <summary>Whom the service is for.</summary>
    public PolicyFocus PolicyFocus => _about.PolicyFocus;

    /// <summary>Region of England.</summary>
    public string? Region => _about.Region;

    /// <summary>First day of the service; null where it is not known, or not the viewer's to know.</summary>
    public DateOnly? ServiceStart { get; internal init; }

    /// <summary>Last day of the service; null while it goes on, or where it is not the viewer's to know.</summary>
    public DateOnly? ServiceEnd { get; internal init; }

    /// <summary>The days that client-level returns cover; null where there are none, or they are not the viewer's to know.</summary>
    public Coverage? Coverage { get; internal init; }

    /// <summary>The version of the data that the site is shown from: all that is asked of it further down is answered from the same one.</summary>
    internal VisibleFacts Version { get; }

    /// <summary>Exact figures; null where the caller may not see them.</summary>
    internal SiteFacts? Facts { get; init; }

    /// <summary>Where fidelity reviews are; null where the caller may not see them.</summary>
    internal SiteFacts? Reviewed { get; init; }

    /// <summary>Where it shows what the site has not reported; null where the caller may not see that.</summary>
    internal SiteFacts? Reporting { get; init; }

    /// <summary>Whether reviews show the score of each item.</summary>
    internal bool ShowsFidelityItems { get; init; }

    /// <summary>Whether notes of what happened at the site are shown: to those who see a review item by item, and not to those who see totals alone.</summary>
    internal bool ShowsContext => ShowsFidelityItems;

    /// <summary>Whether answers may show single events, such as the day on which someone started, and not totals alone.</summary>
    internal bool ShowsSingleEvents => ShowsFidelityItems;

    /// <summary>Of which the quality of the data is shown; null where the caller may not see it.</summary>
    internal SiteFacts? Assessed { get; init; }

    /// <summary>Where early warnings are; null where the caller may never see any.</summary>
    internal SiteFacts? Warned { get; init; }

    /// <summary>Whether early warnings are shown at once, and may be replied to.</summary>
    internal bool IsWarnedFirst { get; init; }

    /// <summary>Whether released cells take the place of figures that the caller may not see.</summary>
    internal bool ShowsReleasedCells { get; init; }

    /// <summary>The specialists that the caller may see, in code order.</summary>
    internal IReadOnlyList<EmploymentSpecialist> Specialists { get; private set; } = [];

    /// <summary>The newest first; of two on one day the independent one first. Scored when first asked for.</summary>
    internal IReadOnlyList<FidelityReview> FidelityReviews => _fidelityReviews.Value;

    internal void Add(IEnumerable<SpecialistFacts> specialists) =>
        Specialists = [.. specialists.Select(specialist => new EmploymentSpecialist(this, specialist))];

    private List<FidelityReview> Review() => Reviewed is null
        ? []
        : [.. FidelityScoring.Of(Reviewed, new FidelityOptions()).OrderByDescending(result => result.ReviewDate).ThenBy(result => result.Kind).Select(result => new FidelityReview(this, result))];
}
