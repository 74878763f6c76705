using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Access.Tokens;
using Mhep.Data.Api.Keys;
using Mhep.Data.Api.Releases;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mhep.Data.Api.Hosting;

/// <summary>What finding out who asks, and deciding what they see, needs of the host.</summary>
internal static class AccessHosting
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services; the database is among them.</param>
    /// <param name="options">Who is let in.</param>
    public static void AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<NewestRelease>();
        services.AddSingleton(provider => new AccessPolicy(provider.GetRequiredService<NewestRelease>()));
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<AgreementRegister>();
        services.AddSingleton<KeyUseRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUseRecorder>());
        services.AddSingleton<KeyRegister>();
        services.AddSingleton<KeyList>();
        services.AddSingleton<KeyDesk>();
        services.AddTokens(options.Tokens);
        services.AddSingleton<CallerFinder>();
    }
}
