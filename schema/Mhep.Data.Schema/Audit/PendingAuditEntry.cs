using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Audit;

/// <summary>
/// What the audit log is still to be told of an act whose end only its own transaction decides: stored in that transaction, so that neither is
/// there without the other, and gone once the log has it. Holds what <see cref="AuditEvent"/> holds: ids, codes and fixed words.
/// </summary>
public sealed class PendingAuditEntry
{
    /// <summary>Id of the act: the log takes each once, however often it is told.</summary>
    public required Guid Act { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <inheritdoc cref="AuditEvent.Who"/>
    public required string Who { get; init; }

    /// <inheritdoc cref="AuditEvent.Role"/>
    public Role? Role { get; init; }

    /// <inheritdoc cref="AuditEvent.Provider"/>
    public string? Provider { get; init; }

    /// <inheritdoc cref="AuditEvent.Subject"/>
    public string? Subject { get; init; }

    /// <inheritdoc cref="AuditEvent.Detail"/>
    public string? Detail { get; init; }

    /// <summary>What the log is told.</summary>
    public AuditEvent ToEvent() => new(Action) { Act = Act, At = new DateTimeOffset(At), Who = Who, Role = Role, Provider = Provider, Subject = Subject, Detail = Detail };
}

internal sealed class PendingAuditEntryTable : IEntityTypeConfiguration<PendingAuditEntry>
{
    public void Configure(EntityTypeBuilder<PendingAuditEntry> builder)
    {
        builder.ToTable("pending_audit_entry");
        builder.HasKey(entry => entry.Act);
        builder.Property(entry => entry.Act).ValueGeneratedNever();
        builder.Property(entry => entry.Action).HasConversion<string>();
        builder.Property(entry => entry.Role).HasConversion<string>();
    }
}
