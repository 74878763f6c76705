using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>
/// Learns of what clients are not told. Not sealed: hosts derive from it to log. Called on the request's threads; it
/// must not throw.
/// </summary>
public abstract class ExecutionDiagnostics
{
    /// <summary>A resolver failed with an exception that is not meant for clients; told once a field and request.</summary>
    /// <param name="parentType">The type the field belongs to.</param>
    /// <param name="field">The field.</param>
    /// <param name="exception">The fault.</param>
    /// <param name="correlationId">The id that the client's error carries as <c>extensions.correlationId</c>.</param>
    public virtual void ResolverFailed(ObjectType parentType, Field field, Exception exception, string correlationId)
    {
    }
}
