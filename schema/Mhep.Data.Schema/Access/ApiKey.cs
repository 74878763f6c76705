using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Access;

/// <summary>A key that a program or a BI tool asks with. The key itself is never stored, only what recognises it.</summary>
public sealed class ApiKey
{
    /// <summary>Random public part of the key, by which it is listed and revoked; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="Id"/> of the first key of a rotation; its own where it was not rotated.</summary>
    public required string Family { get; init; }

    /// <summary>SHA-256 of the whole key, lower-case hexadecimal. The key holds 256 random bits, so no salt is needed.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is for, as the person who made it put it: 'Power BI'.</summary>
    public required string Name { get; init; }

    /// <summary>As what its holder asks.</summary>
    public required Role Role { get; init; }

    /// <summary>The provider it belongs to; null for roles that are not a provider's.</summary>
    public int? ProviderId { get; init; }

    /// <summary>The commissioner it belongs to; null for roles that are not a commissioner's.</summary>
    public int? CommissionerId { get; init; }

    /// <summary>The specialist it belongs to, at the one site of <see cref="Sites"/>; null for other roles.</summary>
    public string? SpecialistCode { get; init; }

    /// <summary>The study that an evaluator works on; null for other roles.</summary>
    public string? Study { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>From this moment on it is refused, UTC.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>When it was taken back, UTC; null while it was not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>When it was last accepted, UTC, to the hour; null before the first time.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>The sites that it is bound to; empty for roles that are not bound to sites.</summary>
    public IList<ApiKeySite> Sites { get; init; } = [];
}

internal sealed class ApiKeyTable : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_key");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Role).HasConversion<string>();
        builder.HasIndex(key => key.Family);
        builder.HasOne<Provider>().WithMany().HasForeignKey(key => key.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Commissioner>().WithMany().HasForeignKey(key => key.CommissionerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(key => key.Sites).WithOne().HasForeignKey(site => site.KeyId).OnDelete(DeleteBehavior.Cascade);
    }
}
