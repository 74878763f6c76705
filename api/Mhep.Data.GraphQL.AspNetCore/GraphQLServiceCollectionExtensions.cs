using Mhep.Data.GraphQL.AspNetCore.Browser;
using Mhep.Data.GraphQL.AspNetCore.Requests;
using Mhep.Data.GraphQL.AspNetCore.Schemas;
using Mhep.Data.GraphQL.AspNetCore.Sockets;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Registers what <see cref="GraphQLEndpointRouteBuilderExtensions.MapGraphQL"/> serves.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Registers a schema to be served. The <see cref="Executor"/> that runs it may be taken from the services, too.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">How it is served; null for the defaults.</param>
    public static IServiceCollection AddGraphQL(this IServiceCollection services, Schema schema, GraphQLHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return services.AddGraphQL(_ => schema, _ => options ?? new GraphQLHttpOptions());
    }

    /// <summary>Registers a schema to be served, made from other services when it is first needed.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="schema">Makes a valid schema.</param>
    /// <param name="options">Makes the options.</param>
    public static IServiceCollection AddGraphQL(
        this IServiceCollection services,
        Func<IServiceProvider, Schema> schema,
        Func<IServiceProvider, GraphQLHttpOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Completed(options(provider), provider));
        services.AddSingleton(provider => new Executor(schema(provider), provider.GetRequiredService<GraphQLHttpOptions>().Execution));
        services.AddSingleton<RequestReader>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<SchemaTextEndpoint>();
        services.AddSingleton<BrowserPage>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    private static GraphQLHttpOptions Completed(GraphQLHttpOptions options, IServiceProvider provider) => options with
    {
        Execution = options.Execution with
        {
            Validator = options.Execution.Validator ?? ((schema, document) => Validator.Validate(schema, document, options.Validation)),
            Diagnostics = options.Execution.Diagnostics ?? new LoggedDiagnostics(provider.GetRequiredService<ILogger<Executor>>()),
        },
    };
}
