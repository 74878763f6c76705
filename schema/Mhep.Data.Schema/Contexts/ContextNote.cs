using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Contexts;

/// <summary>Something that happened at a site and helps to read its figures; shown beside them, never applied silently.</summary>
public sealed class ContextNote : VersionedRow
{
    /// <summary>The site it happened at.</summary>
    public required int SiteId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What kind of thing.</summary>
    public required ContextKind Kind { get; init; }

    /// <summary>A sentence about it.</summary>
    public string? Note { get; init; }

    /// <summary>The days are marked as not to be compared.</summary>
    public required bool NotCompared { get; init; }
}

internal sealed class ContextNoteTable : IEntityTypeConfiguration<ContextNote>
{
    public void Configure(EntityTypeBuilder<ContextNote> builder)
    {
        builder.IsVersionedRow("context_note");
        builder.Property(context => context.From).HasColumnName("from_date");
        builder.Property(context => context.To).HasColumnName("to_date");
        builder.Property(context => context.Kind).HasConversion<string>();
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(context => context.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
