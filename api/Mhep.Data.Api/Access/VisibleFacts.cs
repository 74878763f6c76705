using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.Api.Specialists;

namespace Mhep.Data.Api.Access;

/// <summary>
/// What one caller may see of one version of the data: the only way from a resolver to facts. Whatever is hidden is not in it, so that
/// no field, filter, sort key, count or sum can come upon it. Made once a version and scope and shared by requests; a request keeps the
/// one it began with, so its answer never mixes two versions.
/// </summary>
internal sealed class VisibleFacts
{
    private readonly Facts _all;
    private readonly Caller _caller; // One of the scope, for its scope alone: who asks is in the request.
    private readonly AccessPolicy _policy;
    private readonly Facts _owners;
    private readonly VisibleIndex<Site> _sites;
    private readonly VisibleIndex<Provider> _providers;
    private readonly VisibleIndex<Commissioner> _commissioners;
    private readonly VisibleIndex<EmploymentSpecialist> _specialists;

    /// <summary>Works out what a caller may see.</summary>
    /// <param name="all">The version.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="policy">What decides.</param>
    /// <param name="owners">The version whose list says whose a site is; null: the same.</param>
    public VisibleFacts(Facts all, Caller caller, AccessPolicy policy, Facts? owners = null)
    {
        (_all, _caller, _policy, _owners) = (all, caller, policy, owners ?? all);
        var exact = all.Sites.Where(site => Sees(AccessTopic.SiteFigures, site)).ToList();
        Facts = exact.Count == all.Sites.Count ? all : new Facts(all.DataVersion, exact, all);
        _providers = new(all.Providers.Select(provider => new Provider(provider.Code, provider.Name)), provider => provider.Code);
        _commissioners = new(
            all.Commissioners.Where(commissioner => commissioner.Sites.Any(site => Sees(AccessTopic.SiteDetails, site)))
                .Select(commissioner => new Commissioner(commissioner.Code, commissioner.Name)),
            commissioner => commissioner.Code);
        _sites = new(all.Sites.Select(Show), site => site.Code);
        _specialists = new(Sites.SelectMany(site => site.Specialists), specialist => specialist.Key);
    }

    /// <summary>The version, with those sites alone whose exact figures the caller sees: sums over it hold nothing else.</summary>
    public Facts Facts { get; }

    /// <summary>The cells that take the place of figures that the caller may not see.</summary>
    public ReleasedCells Released { get; init; } = ReleasedCells.None;

    /// <summary>The circles that the caller's provider is in: whose members' cells it may be compared with.</summary>
    public IReadOnlyList<CircleView> Circles => _caller.Circles;

    /// <summary>All listed sites, in code order, each with as much as the caller sees of it.</summary>
    public IReadOnlyList<Site> Sites => _sites.All;

    /// <summary>The specialists that the caller sees, in order of site and code.</summary>
    public IReadOnlyList<EmploymentSpecialist> EmploymentSpecialists => _specialists.All;

    /// <summary>The site of a code, in any case; null where there is none.</summary>
    public Site? FindSite(string code) => _sites.Find(code);

    /// <summary>The provider of a code, in any case; null where none has a listed site.</summary>
    public Provider? FindProvider(string code) => _providers.Find(code);

    /// <summary>The commissioner of a code, in any case; null where there is none or it may not be seen.</summary>
    public Commissioner? FindCommissioner(string code) => _commissioners.Find(code);

    /// <summary>The specialist of a key (<see cref="EmploymentSpecialist.Key"/>); null where there is none or it may not be seen.</summary>
    public EmploymentSpecialist? FindSpecialist(string key) => _specialists.Find(key);

    /// <summary>Whether the caller sees a topic of the files of a provider.</summary>
    /// <param name="topic">A topic about files.</param>
    /// <param name="providerCode">The provider; null: the programme, or several.</param>
    public bool SeesFiles(AccessTopic topic, string? providerCode) =>
        _policy.Allows(topic, _caller, AccessTarget.OfFile(providerCode, _owners));

    /// <summary>
    /// Whether the caller may have a file back as it was sent, with the client ids in it: the provider whose rows they are, and of a
    /// file that is nobody's alone the programme, which sent it.
    /// </summary>
    /// <param name="providerCode">The provider; null: the programme, or several.</param>
    public bool SeesWorkbook(string? providerCode) =>
        SeesFiles(providerCode is null ? AccessTopic.SubmissionFiles : AccessTopic.LineageIds, providerCode);

    /// <summary>Whether the caller sees a topic of the platform as a whole, which is no provider's.</summary>
    /// <param name="topic">A topic about the platform.</param>
    public bool SeesPlatform(AccessTopic topic) => _policy.Allows(topic, _caller, default);

    /// <summary>The study under whose pseudonyms the caller sees rows of people who agreed; null: none are for the caller.</summary>
    public string? EvaluationStudy => _policy.Allows(AccessTopic.EvaluationRows, _caller, default) ? _caller.Study ?? "" : null;

    /// <summary>Whether the caller sees a topic of a site, such as the rows behind its figures.</summary>
    /// <param name="topic">A topic about sites.</param>
    /// <param name="siteCode">The site.</param>
    public bool SeesSite(AccessTopic topic, string siteCode) => _all.Site(siteCode) is { } site && Sees(topic, site);

    /// <summary>Whether the caller sees a topic that is of no site and no file: what is worked out across all of them.</summary>
    /// <param name="topic">Such a topic.</param>
    public bool SeesAcrossSites(AccessTopic topic) => _policy.Allows(topic, _caller, default);

    /// <summary>Figures of units that the caller sees exactly, with the units as the caller sees them.</summary>
    public UnitPerformance Show(UnitFigures figures) => new()
    {
        Provider = figures.Provider is { } provider ? FindProvider(provider.Code) : null,
        Site = figures.Site is { } site ? FindSite(site.Code) : null,
        PolicyFocus = figures.PolicyFocus,
        EmploymentSpecialist = figures.Specialist is { } specialist ? FindSpecialist(EmploymentSpecialist.KeyOf(specialist)) : null,
        Series = figures.Series,
    };

    private bool Sees(AccessTopic topic, SiteFacts site) => _policy.Allows(topic, _caller, TargetOf(site));

    private bool Sees(SpecialistFacts specialist) =>
        _policy.Allows(AccessTopic.Specialists, _caller, TargetOf(specialist.Site) with { SpecialistCode = specialist.Code });

    private AccessTarget TargetOf(SiteFacts site) => AccessTarget.Of((_owners.Site(site.Code) ?? site).Description);

    private Site Show(SiteFacts facts)
    {
        var about = facts.Description;
        var seesDetails = Sees(AccessTopic.SiteDetails, facts);
        var site = new Site(this, about, _providers.Find(about.ProviderCode)!)
        {
            Commissioner = seesDetails && about.CommissionerCode is { } code ? _commissioners.Find(code) : null,
            ServiceStart = seesDetails ? about.ServiceStart : null,
            ServiceEnd = seesDetails ? about.ServiceEnd : null,
            Coverage = seesDetails ? facts.Coverage : null,
            Facts = Sees(AccessTopic.SiteFigures, facts) ? facts : null,
            Reviewed = Sees(AccessTopic.FidelityReviews, facts) ? facts : null,
            Reporting = Sees(AccessTopic.MissingReports, facts) ? facts : null,
            ShowsFidelityItems = Sees(AccessTopic.FidelityItems, facts),
            Assessed = Sees(AccessTopic.DataQuality, facts) ? facts : null,
            Warned = Sees(AccessTopic.EarlyWarnings, facts) ? facts : null,
            IsWarnedFirst = Sees(AccessTopic.EarlyWarningsFirst, facts),
            ShowsReleasedCells = Sees(AccessTopic.ReleasedCells, facts),
        };
        site.Add(facts.Specialists.Where(Sees));
        site.Provider.Add(site);
        site.Commissioner?.Add(site);
        return site;
    }
}
