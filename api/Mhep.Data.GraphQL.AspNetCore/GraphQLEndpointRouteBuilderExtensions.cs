using Mhep.Data.GraphQL.AspNetCore.Browser;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Schemas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Puts GraphQL at an address.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    private const string PersistedAddress =
        "/persisted/{" + RequestReader.DocumentIdRoute + "}/{" + RequestReader.OperationNameRoute + "?}";

    private static readonly string[] OperationMethods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];
    private static readonly string[] GetMethods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] SchemaAddresses = ["/schema", "/schema.graphql", "/sdl"];

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
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<GraphQLHttpOptions>();
        var endpoint = services.GetRequiredService<GraphQLEndpoint>();
        var group = endpoints.MapGroup(pattern);
        var handler = endpoints.CreateApplicationBuilder().UseWebSockets();
        handler.Run(endpoint.HandleAsync);
        group.Map(string.Empty, handler.Build());
        group.MapMethods(PersistedAddress, OperationMethods, endpoint.HandleAsync);
        if (options.ServeSchema)
        {
            var schemaText = services.GetRequiredService<SchemaTextEndpoint>();
            foreach (var address in SchemaAddresses)
                group.MapMethods(address, GetMethods, schemaText.HandleAsync);
        }

        if (options.ServeBrowserPage)
        {
            var page = services.GetRequiredService<BrowserPage>();
            group.MapMethods(
                GraphQLEndpoint.FilesBelow + "/{**file}",
                GetMethods,
                http => page.SendFileAsync(http, http.Request.RouteValues["file"] as string ?? string.Empty));
        }

        return group;
    }
}
