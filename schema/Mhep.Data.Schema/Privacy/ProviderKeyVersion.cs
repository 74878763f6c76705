using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Privacy;

/// <summary>
/// Under which version of its key a provider's clients are looked up. Stored with the clients, so that both change in one commit. A provider without a row
/// uses the first version.
/// </summary>
public sealed class ProviderKeyVersion
{
    /// <summary>The version of a provider whose key was never changed.</summary>
    public const int First = 1;

    /// <summary>The provider.</summary>
    public required int ProviderId { get; init; }

    /// <summary>The version, from 2.</summary>
    public required int Version { get; set; }

    /// <summary>When it came into use, UTC.</summary>
    public required DateTime RotatedAt { get; set; }
}

internal sealed class ProviderKeyVersionTable : IEntityTypeConfiguration<ProviderKeyVersion>
{
    public void Configure(EntityTypeBuilder<ProviderKeyVersion> builder)
    {
        builder.ToTable("provider_key_version");
        builder.HasKey(key => key.ProviderId);
        builder.Property(key => key.ProviderId).ValueGeneratedNever();
        builder.Property(key => key.Version).HasColumnName("key_version");
        builder.HasOne<Provider>().WithMany().HasForeignKey(key => key.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
