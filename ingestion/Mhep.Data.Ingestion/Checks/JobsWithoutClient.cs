using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// A job counts through the episode it belongs to. Where the workbook has clients of the site, they are looked through; where it has only
/// jobs, the clients in the data.
/// </summary>
internal sealed class JobsWithoutClient : ICheck
{
    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var sitesWithClients = context.Clients.Select(client => client.SiteCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var job in context.Jobs)
        {
            if (job.Group is not null || !context.Sites.ContainsKey(job.SiteCode)) continue;
            var isKnown = sitesWithClients.Contains(job.SiteCode)
                ? context.Episodes.TryGetValue(new ClientAtSite(job.SiteCode, job.ClientId), out var episodes)
                    && (job.NamedReferralDate is null || episodes.Exists(episode => episode.ReferralDate == job.NamedReferralDate))
                : context.Known.HasClient?.Invoke(job.SiteCode, job.ClientId) ?? true;
            if (!isKnown) context.ReportCell(FindingKinds.JobWithoutClient, job.Place, "Client ID", job.ClientId);
        }
    }
}
