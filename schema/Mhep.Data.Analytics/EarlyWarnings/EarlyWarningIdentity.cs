using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>What makes two findings at a site the same warning, so that it is known since when it could be seen.</summary>
/// <param name="Rule">The rule, 'LOW_REFERRALS'.</param>
/// <param name="Measure">The measure, 'REFERRALS'; empty where the rule looks at none.</param>
/// <param name="Period">
/// The quarter, '2023-24-Q1': another quarter is another conversation. Empty of rules that look at the present: theirs is one warning for as
/// long as it goes on.
/// </param>
public readonly record struct EarlyWarningIdentity(string Rule, string Measure, string Period)
{
    /// <summary>The identity of what came of a rule.</summary>
    /// <param name="warning">Raised or not.</param>
    public static EarlyWarningIdentity Of(EarlyWarning warning)
    {
        var isOfQuarter = warning.Rule.Key is EarlyWarningRuleKey.ServiceLevel or EarlyWarningRuleKey.LowReferrals or EarlyWarningRuleKey.LowConversion;
        return new(warning.Rule.Key.ToName(), warning.Measure?.ToName() ?? string.Empty, isOfQuarter ? warning.Period?.Label ?? string.Empty : string.Empty);
    }

    /// <summary>'LOW_REFERRALS/REFERRALS/2023-24-Q1'; '-' stands for a part that there is not.</summary>
    public override string ToString() => $"{Rule}/{Or(Measure)}/{Or(Period)}";

    private static string Or(string part) => part.Length == 0 ? "-" : part;
}
