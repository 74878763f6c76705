using System.Diagnostics;
using Mhep.Data.Analytics.Fidelity;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>Looks at sites by the rules of early warning. A pure function of the facts and a day: the same after any rebuild.</summary>
/// <param name="facts">The facts.</param>
/// <param name="fidelity">The intervals between fidelity reviews that no publication gives.</param>
public sealed class EarlyWarningFinder(Facts facts, FidelityOptions fidelity)
{
    /// <summary>What comes of every rule, in the order of the catalogue; of the service level, of each outcome that has one.</summary>
    /// <param name="site">One of the facts' sites.</param>
    /// <param name="asOf">The day on which one looks: what returns say of later days is left out.</param>
    public IReadOnlyList<EarlyWarning> Of(SiteFacts site, DateOnly asOf)
    {
        var watched = new WatchedSite(facts, site, asOf);
        return [.. EarlyWarningRules.All.SelectMany(rule => Check(rule, watched))];
    }

    private IEnumerable<EarlyWarning> Check(EarlyWarningRule rule, WatchedSite site) => rule.Key switch
    {
        EarlyWarningRuleKey.ServiceLevel => QuarterTargets.ServiceLevels(rule, site),
        EarlyWarningRuleKey.LowReferrals => [QuarterTargets.Referrals(rule, site)],
        EarlyWarningRuleKey.LowConversion => [ConversionOfReferrals.Check(rule, site)],
        EarlyWarningRuleKey.HighCaseload => [CaseloadToday.PerPost(rule, site)],
        EarlyWarningRuleKey.HighInWorkShare => [CaseloadToday.InWork(rule, site)],
        EarlyWarningRuleKey.NoOutcomesReport => [ReportsDue.Check(rule, site)],
        EarlyWarningRuleKey.FidelityReviewOverdue => [FidelityReviewsDue.Check(rule, site, fidelity)],
        EarlyWarningRuleKey.EvidenceFallingDue => [EvidenceDue.Check(rule, site)],
        _ => throw new UnreachableException(),
    };
}
