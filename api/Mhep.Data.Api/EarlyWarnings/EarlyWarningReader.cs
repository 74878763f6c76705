using System.Globalization;
using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>
/// Early warnings as a caller may see them: the site's own provider all that came of the rules, at once; its commissioner and the programme
/// what is raised once the provider has had its days or has replied, and which rules are off. Of what is not raised they are shown nothing, so
/// that what is still the provider's alone leaves no gap.
/// </summary>
/// <param name="ledger">Knows since when.</param>
/// <param name="settings">For how long a warning is the provider's alone.</param>
/// <param name="time">The clock.</param>
internal sealed class EarlyWarningReader(EarlyWarningLedger ledger, EarlyWarningSettings settings, TimeProvider time)
{
    /// <summary>A list for each site, in the order of the rules; null of sites whose warnings are not the caller's.</summary>
    /// <param name="sites">The sites, as the caller sees them.</param>
    /// <param name="asOf">The day on which one looks; null: today.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="MeasureRequestException">The day lies in the future.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<EarlyWarning>?>> OfAsync(IReadOnlyList<Site> sites, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var day = asOf ?? ledger.Today;
        if (day > ledger.Today)
        {
            throw new MeasureRequestException(
                MeasureRequestErrors.AsOfInFuture,
                string.Create(CultureInfo.InvariantCulture, $"The day {day:yyyy-MM-dd} lies in the future: what will be worth a conversation then is not known yet."));
        }

        var codes = sites.Where(site => site.Warned is not null).Select(site => site.Code).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (codes.Count == 0) return [.. sites.Select(_ => (IReadOnlyList<EarlyWarning>?)null)];
        var recorded = await ledger.OfAsync(codes, cancellationToken);
        return [.. sites.Select(site => Of(site, day, [.. recorded[site.Code]]))];
    }

    private List<EarlyWarning>? Of(Site site, DateOnly day, IReadOnlyList<RecordedWarning> recorded)
    {
        if (site.Warned is not { } facts) return null;
        var found = new EarlyWarningFinder(site.Version.Facts, new FidelityOptions()).Of(facts, day);
        return [.. found.Select(each => Show(site, each, day, recorded)).OfType<EarlyWarning>()];
    }

    private EarlyWarning? Show(Site site, Analytics.EarlyWarnings.EarlyWarning found, DateOnly day, IReadOnlyList<RecordedWarning> recorded)
    {
        var identity = EarlyWarningIdentity.Of(found);
        var stored = found.State != EarlyWarningState.Raised ? null : recorded.FirstOrDefault(each =>
            string.Equals(each.ProviderCode, site.Provider.Code, StringComparison.OrdinalIgnoreCase) && each.Covers(identity, day));
        var othersFrom = stored?.OthersSeeItFrom(settings);
        var isShown = site.IsWarnedFirst || found.State == EarlyWarningState.Off || othersFrom <= time.GetUtcNow().UtcDateTime;
        return isShown ? new EarlyWarning(site, found) { Recorded = stored, VisibleToCommissionerFrom = othersFrom } : null;
    }
}
