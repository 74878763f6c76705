using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What early warning needs of the host.</summary>
internal static class EarlyWarningHosting
{
    /// <summary>Registers it; by default settings where the host has registered none.</summary>
    /// <param name="services">The host's; the database and the facts are among them.</param>
    public static void AddEarlyWarnings(this IServiceCollection services)
    {
        services.TryAddSingleton(new EarlyWarningSettings());
        services.AddSingleton<EarlyWarningLedger>();
        services.AddSingleton<EarlyWarningReader>();
        services.AddSingleton<EarlyWarningRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<EarlyWarningRecorder>());
    }
}
