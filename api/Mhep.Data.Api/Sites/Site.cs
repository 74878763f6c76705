using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Fidelity;
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

    internal Site(VisibleFacts version, SiteFacts facts, Provider provider, Commissioner? commissioner)
    {
        Version = version;
        Facts = facts;
        Provider = provider;
        Commissioner = commissioner;
        Specialists = [.. facts.Specialists.Select(specialist => new EmploymentSpecialist(this, specialist))];
        _fidelityReviews = new Lazy<IReadOnlyList<FidelityReview>>(Review);
    }

    /// <summary>Stable short code used in every workbook, 'TH-SMI'.</summary>
    public string Code => Facts.Code;

    /// <summary>The site's name.</summary>
    public string Name => Facts.Description.Name;

    /// <summary>Who runs the site.</summary>
    public Provider Provider { get; }

    /// <summary>Who pays for the site, where known.</summary>
    public Commissioner? Commissioner { get; }

    /// <summary>Whom the service is for.</summary>
    public PolicyFocus PolicyFocus => Facts.Description.PolicyFocus;

    /// <summary>Region of England.</summary>
    public string? Region => Facts.Description.Region;

    /// <summary>First day of the service; null where it is not known.</summary>
    public DateOnly? ServiceStart => Facts.Description.ServiceStart;

    /// <summary>Last day of the service; null while it goes on.</summary>
    public DateOnly? ServiceEnd => Facts.Description.ServiceEnd;

    /// <summary>The days that client-level returns cover.</summary>
    public Coverage? Coverage => Facts.Coverage;

    /// <summary>The version of the data that the site is shown from: all that is asked of it further down is answered from the same one.</summary>
    internal VisibleFacts Version { get; }

    internal SiteFacts Facts { get; }

    internal IReadOnlyList<EmploymentSpecialist> Specialists { get; }

    /// <summary>The newest first; of two on one day the independent one first. Scored when first asked for.</summary>
    internal IReadOnlyList<FidelityReview> FidelityReviews => _fidelityReviews.Value;

    private List<FidelityReview> Review() =>
        [.. FidelityScoring.Of(Facts, new FidelityOptions()).OrderByDescending(result => result.ReviewDate).ThenBy(result => result.Kind).Select(result => new FidelityReview(this, result))];
}
