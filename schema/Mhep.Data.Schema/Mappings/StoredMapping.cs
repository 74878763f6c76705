using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Mappings;

/// <summary>
/// The text of a mapping, under its hash: what a provider's own headings and codes mean. Never changed, so that a file read again with the
/// mapping that its submission names gives the same rows.
/// </summary>
public sealed class StoredMapping
{
    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The mapping, JSON as docs/ingestion.md describes it.</summary>
    public required string Text { get; init; }
}

internal sealed class StoredMappingTable : IEntityTypeConfiguration<StoredMapping>
{
    public void Configure(EntityTypeBuilder<StoredMapping> builder)
    {
        builder.ToTable("stored_mapping");
        builder.HasKey(mapping => mapping.Sha256);
    }
}
