using Mhep.Data.Analytics;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Quality;
using Mhep.Data.Api.Performance;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.Api.Quality;

/// <summary>How good a site's data are.</summary>
[ObjectType<Site>]
internal static class SiteDataQuality
{
    /// <summary>
    /// How complete the fields of the site's returns are, how timely its returns came, and where aggregate returns and rows of clients do not
    /// agree. For the site's own provider, its commissioner and the programme; null for everyone else.
    /// </summary>
    /// <param name="sites">The sites.</param>
    /// <param name="period">The period; widened to whole months.</param>
    /// <param name="reader">Reads what facts do not hold.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<IReadOnlyList<DataQuality?>> DataQualityAsync(
        IReadOnlyList<Site> sites, PeriodInput period, [Service] DataQualityReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var answers = new DataQuality?[sites.Count];
            foreach (var version in sites.Index().Where(each => each.Item.Assessed is not null).GroupBy(each => each.Item.Version))
            {
                var places = version.ToList();
                IReadOnlyList<SiteFacts> assessed = [.. places.Select(each => each.Item.Assessed!)];
                foreach (var (place, answer) in places.Zip(await reader.OfAsync(version.Key.Facts, assessed, period.ToRequest(), cancellationToken))) answers[place.Index] = answer;
            }

            return answers;
        }
        catch (MeasureRequestException refusal)
        {
            throw new GraphQLException(new GraphQLError(refusal.Message).WithCode(refusal.Code));
        }
    }
}
