using Microsoft.Extensions.Logging;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Every text this library logs. Ids are never used again for another meaning.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The resolver of {ParentType}.{Field} failed; clients were told the id {CorrelationId}.")]
    public static partial void ResolverFailed(ILogger logger, Exception fault, string parentType, string field, string correlationId);
}
