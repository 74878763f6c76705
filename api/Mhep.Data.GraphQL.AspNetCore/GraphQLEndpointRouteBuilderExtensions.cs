using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Puts GraphQL at an address.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the schema that <see cref="GraphQLServiceCollectionExtensions"/> registered: operations by GET, POST and
    /// WebSocket at the address itself, and below it what else there is.
    /// </summary>
    /// <param name="endpoints">The host's routes.</param>
    /// <param name="pattern">The address, '/graphql'.</param>
    /// <returns>For conventions that hold for everything served here, such as who may call it.</returns>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var group = endpoints.MapGroup(pattern);
        group.Map(string.Empty, (RequestDelegate)endpoint.HandleAsync);
        return group;
    }
}
