using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Schema.EarlyWarnings;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What is stored of a warning: since when its provider could see it, and what the provider replied.</summary>
/// <param name="Warning">The row.</param>
/// <param name="SiteCode">The site.</param>
/// <param name="ProviderCode">Whose it was then.</param>
/// <param name="Replies">The earliest first.</param>
internal sealed record RecordedWarning(RaisedWarning Warning, string SiteCode, string ProviderCode, IReadOnlyList<WarningReply> Replies)
{
    public EarlyWarningIdentity Identity => new(Warning.Rule, Warning.Measure, Warning.Period);

    /// <summary>Whether it speaks of what is found when one looks on a day: a quarter's of that quarter, another while it goes on.</summary>
    public bool Covers(EarlyWarningIdentity found, DateOnly asOf) => Identity == found
        && (Warning.Period.Length > 0 || (Warning.AsOf <= asOf && !(Warning.ClosedAt is { } closed && DateOnly.FromDateTime(closed) < asOf)));

    /// <summary>From when on others than the provider see it: when its days are over, or at the first reply.</summary>
    public DateTime OthersSeeItFrom(EarlyWarningSettings settings)
    {
        var daysOver = Warning.FirstRaisedAt.AddDays(settings.DaysForProviderFirst);
        return Replies is [var first, ..] && first.RepliedAt < daysOver ? first.RepliedAt : daysOver;
    }
}
