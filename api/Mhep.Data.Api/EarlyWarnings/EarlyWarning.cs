using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Sites;
using Found = Mhep.Data.Analytics.EarlyWarnings.EarlyWarning;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What came of a rule at a site: what may be worth a conversation, with the numbers, and what the provider says of it.</summary>
public sealed class EarlyWarning
{
    private readonly Found _found;
    private readonly Site _site;

    internal EarlyWarning(Site site, Found found) => (_site, _found) = (site, found);

    /// <summary>By which a reply names it: site, rule, measure, quarter. 'TH-SMI/LOW_REFERRALS/REFERRALS/2023-24-Q1'.</summary>
    public string Key => KeyOf(_site.Code, EarlyWarningIdentity.Of(_found));

    /// <summary>The rule.</summary>
    public EarlyWarningRule Rule => _found.Rule;

    /// <summary>The measure that it looked at; null where the rule looks at no measure, or there was none to look at.</summary>
    public MeasureKey? Measure => _found.Measure;

    /// <summary>What came of it.</summary>
    public EarlyWarningState State => _found.State;

    /// <summary>The days that it is about; null where there were none to look at.</summary>
    public Period? Period => _found.Period;

    /// <summary>The figure, with its target and, of a rate of a cohort, its interval; null where the rule looks at no measure.</summary>
    public MeasureValue? Value => _found.Value;

    /// <summary>The number held against the threshold: the figure's value, months without a report, days overdue, jobs. Null where it is not known.</summary>
    public decimal? Number => _found.Number;

    /// <summary>What the number was held against; null where the rule is off.</summary>
    public decimal? Threshold => _found.Threshold;

    /// <summary>Whether chance alone could explain a share on this side of its threshold, by the 95% interval; null where the figure has none.</summary>
    public bool? MayBeChance => _found.MayBeChance;

    /// <summary>All of it in a sentence that may be read aloud to the team.</summary>
    public string Sentence => _found.Sentence;

    /// <summary>The first day of the unbroken time through which it has been so; null unless it is raised.</summary>
    public DateOnly? Since => _found.Since;

    /// <summary>The same number of each specialist whom the viewer sees, in code order, where the rule is about people's work one by one; else empty.</summary>
    public IReadOnlyList<EarlyWarningSpecialist> Specialists =>
        [.. _found.Specialists.Join(_site.Specialists, each => each.Specialist.Code, seen => seen.Code, (each, seen) => new EarlyWarningSpecialist(seen, each.Number, each.Value, each.IsBeyond))];

    /// <summary>From when on the provider could see it; null unless it is raised, and of one that was not written down when it was.</summary>
    public DateTime? FirstSeen => Recorded?.Warning.FirstRaisedAt;

    /// <summary>From when on the commissioner and the programme see it: when the provider's days are over, or at its first reply. Null where <see cref="FirstSeen"/> is.</summary>
    public DateTime? VisibleToCommissionerFrom { get; internal init; }

    /// <summary>The newest of the provider's replies; null where it has not replied.</summary>
    public EarlyWarningReply? Reply => Replies is [.., var newest] ? newest : null;

    /// <summary>All replies of the provider, the earliest first.</summary>
    public IReadOnlyList<EarlyWarningReply> Replies =>
        Recorded is { } recorded ? [.. recorded.Replies.Select(reply => new EarlyWarningReply(reply.Text, reply.RepliedAt, _site.IsWarnedFirst ? reply.KeyId : null))] : [];

    /// <summary>What is stored of it; null where nothing is.</summary>
    internal RecordedWarning? Recorded { get; init; }

    internal static string KeyOf(string siteCode, EarlyWarningIdentity identity) => $"{Uri.EscapeDataString(siteCode)}/{identity}";
}
