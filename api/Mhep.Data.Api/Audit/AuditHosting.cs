using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mhep.Data.Api.Audit;

/// <summary>What the audit log needs of the host.</summary>
internal static class AuditHosting
{
    /// <summary>Registers the log beside a database; what was handed over is written before the host's services are gone.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="database">Whose log it is.</param>
    public static void AddAudit(this IServiceCollection services, SqliteDatabase database)
    {
        var files = AuditFiles.Beside(database.FilePath);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IAuditTrail>(provider => new AuditTrail(
            files, () => AuditKey.Beside(database.FilePath), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AuditTrail>>()));
        services.AddSingleton<PendingAuditEntries>();
        services.AddSingleton(new AuditReader(files));
        services.AddSingleton<VisibleAudit>();
    }
}
