using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Privacy;

/// <summary>An erasure took rows out of a site's data: what was known of the site before is no longer answered as it was then.</summary>
public sealed class ErasedSite
{
    /// <summary>The erasure.</summary>
    public required int ErasureId { get; init; }

    /// <summary>The site.</summary>
    public required int SiteId { get; init; }
}

internal sealed class ErasedSiteTable : IEntityTypeConfiguration<ErasedSite>
{
    public void Configure(EntityTypeBuilder<ErasedSite> builder)
    {
        builder.ToTable("erased_site");
        builder.HasKey(site => new { site.ErasureId, site.SiteId });
        builder.HasOne<Erasure>().WithMany().HasForeignKey(site => site.ErasureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Site>().WithMany().HasForeignKey(site => site.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
