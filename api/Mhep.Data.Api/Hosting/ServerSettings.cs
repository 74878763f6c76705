using Mhep.Data.Api.Access;
using Mhep.Data.Api.EarlyWarnings;
using Mhep.Data.Api.Releases;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.Hosting;

/// <summary>What a server is started with.</summary>
/// <param name="Database">Migrated already.</param>
/// <param name="Addresses">At least one.</param>
/// <param name="Access">Who is let in.</param>
internal sealed record ServerSettings(SqliteDatabase Database, IReadOnlyList<ListeningAddress> Addresses, AccessOptions Access)
{
    /// <summary>How it meets the network.</summary>
    public ServerOptions Network { get; init; } = new();

    /// <summary>Where it logs to beside the console; null: nowhere.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>How the workers run.</summary>
    public WorkerSettings Workers { get; init; } = WorkerSettings.Of(HostConfiguration.Load());

    /// <summary>For how long early warnings are the provider's alone.</summary>
    public EarlyWarningSettings EarlyWarnings { get; init; } = EarlyWarningSettings.Of(HostConfiguration.Load());

    /// <summary>When and by which rule cells are released.</summary>
    public ReleaseSettings Releases { get; init; } = ReleaseSettings.Of(HostConfiguration.Load());
}
