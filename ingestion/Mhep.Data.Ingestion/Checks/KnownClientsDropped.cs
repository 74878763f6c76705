using System.Globalization;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>A snapshot that leaves out more than one in twenty of the clients who were in the one before.</summary>
internal static class KnownClientsDropped
{
    private const int OneIn = 20;

    /// <summary>Looks at one site of the provider that sends its clients.</summary>
    /// <param name="before">Its rows so far.</param>
    /// <param name="after">Its rows with the snapshot.</param>
    /// <param name="log">Takes the finding.</param>
    public static void Look(SiteRows before, SiteRows after, FindingLog log)
    {
        var known = before.Episodes.Select(episode => episode.Client).ToHashSet();
        var there = after.Episodes.Select(episode => episode.Client).ToHashSet();
        var gone = known.Count(client => !there.Contains(client));
        if (gone * OneIn > known.Count) log.Add(FindingKinds.KnownClientsDropped, CellPlace.File, after.Site.Code, Text(gone), Text(known.Count));
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
