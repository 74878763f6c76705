using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.EarlyWarnings;

/// <summary>What a provider said of an early warning. Screened for personal data before it is stored; never changed, all are kept.</summary>
public sealed class WarningReply
{
    /// <summary>Internal key, in the order of the replies.</summary>
    public int Id { get; init; }

    /// <summary>The warning.</summary>
    public required int WarningId { get; init; }

    /// <summary>What was said, at most 2,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime RepliedAt { get; init; }

    /// <summary>Public part of the key that it was sent with; null for a token.</summary>
    public string? KeyId { get; init; }
}

internal sealed class WarningReplyTable : IEntityTypeConfiguration<WarningReply>
{
    public void Configure(EntityTypeBuilder<WarningReply> builder)
    {
        builder.ToTable("early_warning_reply");
        builder.HasIndex(reply => reply.WarningId);
        builder.HasOne<RaisedWarning>().WithMany().HasForeignKey(reply => reply.WarningId).OnDelete(DeleteBehavior.Restrict);
    }
}
