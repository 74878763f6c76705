using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Ingestion.Loading.Effects;

/// <summary>A site that a plan touches.</summary>
/// <param name="Before">Its rows so far.</param>
/// <param name="Base">The rows that the plan's are put on: those so far, or, where the list gives the site to another provider, that one's.</param>
/// <param name="After">Its rows as they would be; null: it would no longer be listed, nor measured.</param>
/// <param name="SendsClients">Whether the plan has a snapshot of its clients.</param>
internal sealed record AffectedSite(SiteRows Before, SiteRows? Base, SiteRows? After, bool SendsClients);
