using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Types;
using Microsoft.Extensions.Logging;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>Writes what clients are not told to the host's log.</summary>
internal sealed class LoggedDiagnostics(ILogger<Executor> logger) : ExecutionDiagnostics
{
    /// <inheritdoc/>
    public override void ResolverFailed(ObjectType parentType, Field field, Exception exception, string correlationId) =>
        Log.ResolverFailed(logger, exception, parentType.Name, field.Name, correlationId);
}
