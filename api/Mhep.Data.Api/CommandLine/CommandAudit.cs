using Mhep.Data.Api.Audit;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Sqlite.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The audit log of the database that a command works on, and whoever types the command.</summary>
internal sealed class CommandAudit : IAsyncDisposable
{
    private readonly AuditTrail _trail;

    private CommandAudit(AuditTrail trail) => (_trail, Person) = (trail, Audited.AtCommandLine(trail));

    /// <summary>Who acts.</summary>
    public Audited Person { get; }

    /// <summary>Opens the log; it is made with the first entry.</summary>
    /// <param name="database">Whose log it is.</param>
    public static CommandAudit Of(SqliteDatabase database) => new(new AuditTrail(
        AuditFiles.Beside(database.FilePath), () => AuditKey.Beside(database.FilePath), TimeProvider.System, NullLogger<AuditTrail>.Instance));

    /// <summary>Takes over what a process that was killed could not tell the log of a database any more; nothing where there is none, or it is of an earlier version.</summary>
    /// <param name="database">Whose log is about to be read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task CatchUpAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        if (!File.Exists(database.FilePath)) return;
        await using (var context = database.CreateDbContext())
        {
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;
        }

        await using var audit = Of(database);
        await new PendingAuditEntries(database, new SqliteBulkInsert(), audit.Person.Trail).HandOverAsync(cancellationToken);
    }

    /// <summary>Writes what was handed over.</summary>
    public ValueTask DisposeAsync() => _trail.DisposeAsync();
}
