using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Access;

/// <summary>One of the sites that a key is bound to: a funder's contracts, a specialist's place of work.</summary>
public sealed class ApiKeySite
{
    /// <summary>The key.</summary>
    public required string KeyId { get; init; }

    /// <summary>The site.</summary>
    public required int SiteId { get; init; }
}

internal sealed class ApiKeySiteTable : IEntityTypeConfiguration<ApiKeySite>
{
    public void Configure(EntityTypeBuilder<ApiKeySite> builder)
    {
        builder.ToTable("api_key_site");
        builder.HasKey(site => new { site.KeyId, site.SiteId });
        builder.HasOne<Site>().WithMany().HasForeignKey(site => site.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
