using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>A client who was referred again before the episode before ended, at the same site or at another of the provider.</summary>
internal sealed class OpenEpisodes : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var first = new Dictionary<ClientAtSite, ClientRow>();
        var repeated = new Dictionary<ClientAtSite, List<ClientRow>>();
        foreach (var client in context.Clients)
        {
            // A person is a provider's: the same id at two providers is two people.
            if (client.ReferralDate is null || !context.Sites.TryGetValue(client.SiteCode, out var site)) continue;
            var key = new ClientAtSite(site.ProviderCode, client.ClientId);
            if (first.TryAdd(key, client)) continue;
            if (!repeated.TryGetValue(key, out var list)) repeated.Add(key, list = [first[key]]);
            list.Add(client);
        }

        foreach (var episodes in repeated.Values) Look(context, episodes);
    }

    private static void Look(CheckContext context, List<ClientRow> episodes)
    {
        episodes.Sort((one, other) => (one.ReferralDate, one.Place.Sheet, one.Place.Row).CompareTo((other.ReferralDate, other.Place.Sheet, other.Place.Row)));
        for (var later = 1; later < episodes.Count; later++)
        {
            for (var earlier = later - 1; earlier >= 0; earlier--)
            {
                if (episodes[earlier].DischargeDate is { } left && left <= episodes[later].ReferralDate) continue;
                Report(context, episodes[earlier], episodes[later]);
                break;
            }
        }
    }

    private static void Report(CheckContext context, ClientRow earlier, ClientRow later)
    {
        var isSameSite = string.Equals(earlier.SiteCode, later.SiteCode, StringComparison.OrdinalIgnoreCase);
        var row = earlier.Place.Row.ToString(CultureInfo.InvariantCulture);
        if (isSameSite) context.ReportDate(FindingKinds.TwoOpenEpisodes, later.Place, ClientHeadings.Referral, later.ReferralDate ?? default, row);
        else context.ReportCell(FindingKinds.ClientAtTwoSites, later.Place, ClientHeadings.Site, later.SiteCode, row);
    }
}
