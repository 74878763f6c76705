using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Sites;

/// <summary>One row of the programme's list of sites: what is said of a site, and of its provider and commissioner.</summary>
public sealed class SiteListing : VersionedRow
{
    /// <summary>The site described.</summary>
    public required int SiteId { get; init; }

    /// <summary>The site's name, as the programme writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Who runs the site.</summary>
    public required int ProviderId { get; init; }

    /// <summary>The provider's name.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Who pays for the site, where known.</summary>
    public int? CommissionerId { get; init; }

    /// <summary>The commissioner's name; null exactly when there is no commissioner.</summary>
    public string? CommissionerName { get; init; }

    /// <summary>Whom the service is for.</summary>
    public required PolicyFocus PolicyFocus { get; init; }

    /// <summary>Region of England, free text.</summary>
    public string? Region { get; init; }

    /// <summary>First day of the service; null where it is not known.</summary>
    public DateOnly? ServiceStart { get; init; }

    /// <summary>Last day of the service; null where it goes on.</summary>
    public DateOnly? ServiceEnd { get; init; }
}

internal sealed class SiteListingTable : IEntityTypeConfiguration<SiteListing>
{
    public void Configure(EntityTypeBuilder<SiteListing> builder)
    {
        builder.IsVersionedRow("site_listing");
        builder.Property(listing => listing.PolicyFocus).HasConversion<string>();
        builder.HasOne<Site>().WithMany().HasForeignKey(listing => listing.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Providers.Provider>().WithMany().HasForeignKey(listing => listing.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Providers.Commissioner>().WithMany().HasForeignKey(listing => listing.CommissionerId).OnDelete(DeleteBehavior.Restrict);
    }
}
