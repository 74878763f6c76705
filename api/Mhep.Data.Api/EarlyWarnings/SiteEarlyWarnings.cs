using Mhep.Data.Analytics.Periods;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What may be worth a conversation at a site.</summary>
[ObjectType<Site>]
internal static class SiteEarlyWarnings
{
    /// <summary>
    /// What came of each rule of early warning, in the order of `earlyWarningRules`. The site's own provider sees all of it at once. Its
    /// commissioner and the programme see what is raised when the provider has had its days (14, unless configured) or has replied, and
    /// which rules are off. Null for everyone else.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="reader">Finds and shows them.</param>
    /// <param name="asOf">The day on which one looks; without it today. Returns are looked at up to it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<IReadOnlyList<IReadOnlyList<EarlyWarning>?>> EarlyWarningsAsync(
        IReadOnlyList<Site> sites, [Service] EarlyWarningReader reader, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await reader.OfAsync(sites, asOf, cancellationToken);
        }
        catch (MeasureRequestException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message).WithCode(refusal.Code));
        }
    }
}
