using Microsoft.Extensions.Logging;

namespace Mhep.Data.Schema.Sqlite;

/// <summary>Every text this library logs. Ids are never used again for another meaning.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Count} entries of the audit log could not be written yet ({Fault}); they are kept and tried again.")]
    public static partial void AuditNotWritten(ILogger logger, int count, string fault);

    [LoggerMessage(2, LogLevel.Critical, "{Count} entries of the audit log could not be written before the end of the process and are lost.")]
    public static partial void AuditLost(ILogger logger, int count);
}
