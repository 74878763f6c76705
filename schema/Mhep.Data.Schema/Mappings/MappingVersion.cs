using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Mappings;

/// <summary>Which mapping a provider's files are read with from some moment on. The newest version is in force; none is ever changed.</summary>
public sealed class MappingVersion
{
    /// <summary>The provider.</summary>
    public required int ProviderId { get; init; }

    /// <summary>From 1, of this provider.</summary>
    public required int Number { get; init; }

    /// <summary>The mapping; null: from now on none.</summary>
    public string? MappingSha256 { get; init; }

    /// <summary>When it came into force, UTC.</summary>
    public required DateTime StoredAt { get; init; }
}

internal sealed class MappingVersionTable : IEntityTypeConfiguration<MappingVersion>
{
    public void Configure(EntityTypeBuilder<MappingVersion> builder)
    {
        builder.ToTable("mapping_version");
        builder.HasKey(version => new { version.ProviderId, version.Number });
        builder.Property(version => version.Number).HasColumnName("version_number");
        builder.HasOne<Provider>().WithMany().HasForeignKey(version => version.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredMapping>().WithMany().HasForeignKey(version => version.MappingSha256).OnDelete(DeleteBehavior.Restrict);
    }
}
