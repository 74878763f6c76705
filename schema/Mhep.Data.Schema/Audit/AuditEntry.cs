using Mhep.Data.Schema.Access;

namespace Mhep.Data.Schema.Audit;

/// <summary>An entry of the audit log, as it was stored.</summary>
public sealed record AuditEntry
{
    /// <summary>Place in the log, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, UTC; of several alike, the first.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was done; null where a newer version of the platform wrote an action that this one does not know.</summary>
    public required AuditAction? Action { get; init; }

    /// <inheritdoc cref="AuditEvent.Who"/>
    public string? Who { get; init; }

    /// <inheritdoc cref="AuditEvent.Role"/>
    public Role? Role { get; init; }

    /// <inheritdoc cref="AuditEvent.Provider"/>
    public string? Provider { get; init; }

    /// <inheritdoc cref="AuditEvent.Operation"/>
    public string? Operation { get; init; }

    /// <summary>SHA-256 of the document, lower-case hexadecimal; null where there was none.</summary>
    public string? DocumentHash { get; init; }

    /// <inheritdoc cref="AuditEvent.Subject"/>
    public string? Subject { get; init; }

    /// <inheritdoc cref="AuditEvent.Address"/>
    public string? Address { get; init; }

    /// <inheritdoc cref="AuditEvent.Cells"/>
    public long? Cells { get; init; }

    /// <summary>How often it happened within the second, alike in everything but the moment; 1 or more.</summary>
    public required long Times { get; init; }

    /// <inheritdoc cref="AuditEvent.Detail"/>
    public string? Detail { get; init; }

    /// <summary>SHA-256 over the hash before it and this entry, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
}
