using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>The part of the data that one kind of sheet replaces as a whole; it has its own chain of versions.</summary>
public sealed class Slice
{
    /// <summary>Internal key, never shown.</summary>
    public required int Id { get; init; }

    /// <summary>What kind of sheet fills it.</summary>
    public required SliceKind Kind { get; init; }

    /// <summary>
    /// Natural key in codes, unique: 'clients:WWT:TH-SMI', 'specialists:TH-SMI', 'contacts:TH-SMI:2023-04',
    /// 'returns:TH-SMI:ADA:2023-04-01..2023-04-30' (blank specialist: empty), 'fidelity:TH-SMI:2023-04-27:Independent', 'sites', 'targets'.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The provider, for slices of a provider.</summary>
    public int? ProviderId { get; init; }

    /// <summary>The site, for slices of a site.</summary>
    public int? SiteId { get; init; }

    /// <summary>The version that counts now; null: all were withdrawn.</summary>
    public int? CurrentVersionId { get; set; }
}

internal sealed class SliceTable : IEntityTypeConfiguration<Slice>
{
    public void Configure(EntityTypeBuilder<Slice> builder)
    {
        builder.ToTable("slice");
        builder.Property(slice => slice.Id).ValueGeneratedNever();
        builder.Property(slice => slice.Kind).HasConversion<string>();
        builder.HasIndex(slice => slice.Key).IsUnique();
        builder.HasIndex(slice => slice.SiteId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(slice => slice.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Site>().WithMany().HasForeignKey(slice => slice.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
