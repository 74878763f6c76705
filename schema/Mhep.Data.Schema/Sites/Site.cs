using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Sites;

/// <summary>
/// An IPS service at one place. Only its identity, which never changes and is never removed: name, provider, dates and
/// focus are said by the current <see cref="SiteListing"/>.
/// </summary>
public sealed class Site
{
    /// <summary>Internal key, never shown.</summary>
    public int Id { get; init; }

    /// <summary>Stable short code used in every workbook, 'TH-SMI'; unique without regard to case.</summary>
    public required string Code { get; init; }
}

internal sealed class SiteTable : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("site");
        builder.HasIndex(site => site.Code).IsUnique();
    }
}
