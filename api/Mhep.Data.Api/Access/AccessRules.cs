using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access;

/// <summary>
/// The policy: a rule a topic, and nothing that any of them does not name is allowed. The tests replace each in turn by one that allows
/// everything, and something must then be seen that should not be.
/// </summary>
internal static class AccessRules
{
    /// <summary>The rules, one for each <see cref="AccessTopic"/>.</summary>
    public static IReadOnlyList<AccessRule> All { get; } =
    [
        new(AccessTopic.SiteDetails, SeesTotals),
        new(AccessTopic.SiteFigures, SeesTotals),
        new(AccessTopic.FidelityReviews, SeesTotals),
        new(AccessTopic.FidelityItems, SeesExactly),
        new(AccessTopic.ReleasedCells, (caller, _) => caller.Role is not (Role.Funder or Role.Administrator)),
        new(AccessTopic.DataQuality, SeesExactly),
        new(AccessTopic.EarlyWarnings, SeesExactly),
        new(AccessTopic.EarlyWarningsFirst, IsOwnProvider),
        new(AccessTopic.Specialists, SeesSpecialist),
        new(AccessTopic.Subgroups, IsOwnProvider),
        new(AccessTopic.EvaluationSubgroups, (caller, _) => caller.Role == Role.Evaluator),
        new(AccessTopic.AcrossSites, (caller, _) => caller.Role == Role.Programme),
        new(AccessTopic.Lineage, (caller, target) => caller.Role == Role.Programme || IsOwnProvider(caller, target)),
        new(AccessTopic.LineageIds, IsOwnProvider),
        new(AccessTopic.EvaluationRows, (caller, _) => caller is { Role: Role.Evaluator, Study: not null }),
        new(AccessTopic.Submissions, (caller, target) => OwnsFile(caller, target) || IsCommissioned(caller, target)),
        new(AccessTopic.SubmissionFiles, OwnsFile),
        new(AccessTopic.Findings, OwnsFile),
        new(AccessTopic.MissingReports, SeesExactly),
        new(AccessTopic.HandingIn, OwnsFile),
        new(AccessTopic.Audit, IsOwnProvider),
        new(AccessTopic.AuditOfAll, KeepsThePlatform),
        new(AccessTopic.AuditChain, KeepsThePlatform),
        new(AccessTopic.Keys, KeepsThePlatform),
        new(AccessTopic.KeyChanges, KeepsThePlatform),
        new(AccessTopic.Retention, KeepsThePlatform),
    ];

    /// <summary>Own provider, its commissioner, the programme.</summary>
    private static bool SeesExactly(Caller caller, AccessTarget target) =>
        caller.Role == Role.Programme || IsOwnProvider(caller, target) || IsCommissioned(caller, target);

    /// <summary>Those, and whoever is bound to the site: a funder by contract, a specialist by place of work.</summary>
    private static bool SeesTotals(Caller caller, AccessTarget target) => SeesExactly(caller, target) || IsBoundTo(caller, target);

    private static bool SeesSpecialist(Caller caller, AccessTarget target) => caller.Role switch
    {
        Role.Programme => true,
        Role.Provider => IsOwnProvider(caller, target),
        Role.EmploymentSpecialist => IsBoundTo(caller, target) && Same(caller.SpecialistCode, target.SpecialistCode),
        Role.Commissioner => IsCommissioned(caller, target) && caller.SpecialistAgreements.Any(provider => Same(provider, target.ProviderCode)),
        _ => false,
    };

    /// <summary>The programme has every file; a provider the files of its own.</summary>
    private static bool OwnsFile(Caller caller, AccessTarget target) => caller.Role == Role.Programme || IsOwnProvider(caller, target);

    private static bool KeepsThePlatform(Caller caller, AccessTarget target) => caller.Role == Role.Administrator;

    private static bool IsOwnProvider(Caller caller, AccessTarget target) =>
        caller.Role == Role.Provider && Same(caller.ProviderCode, target.ProviderCode);

    private static bool IsCommissioned(Caller caller, AccessTarget target) =>
        caller.Role == Role.Commissioner && target.CommissionerCodes?.Any(code => Same(code, caller.CommissionerCode)) == true;

    private static bool IsBoundTo(Caller caller, AccessTarget target) =>
        caller.Role is Role.Funder or Role.EmploymentSpecialist && caller.SiteCodes.Any(site => Same(site, target.SiteCode));

    /// <summary>Nothing is the same as nothing: a caller without a code owns no thing without one.</summary>
    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
