using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Circles;

/// <summary>That a provider signed the agreement of a circle. Dated; withdrawn, never deleted, because what was shown was shown by it.</summary>
public sealed class CircleMembership
{
    /// <summary>By which memberships are ordered.</summary>
    public int Id { get; init; }

    /// <summary>The circle.</summary>
    public required int CircleId { get; init; }

    /// <summary>Who signed.</summary>
    public required int ProviderId { get; init; }

    /// <summary>What the other members call the provider where they meet by letter: 'A' to 'Z', drawn by lot.</summary>
    public required string Letter { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>First day on which it no longer holds; null while it was not withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; set; }
}

internal sealed class CircleMembershipTable : IEntityTypeConfiguration<CircleMembership>
{
    public void Configure(EntityTypeBuilder<CircleMembership> builder)
    {
        builder.ToTable("circle_membership");
        builder.HasIndex(membership => membership.ProviderId);
        builder.HasOne<Circle>().WithMany().HasForeignKey(membership => membership.CircleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(membership => membership.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
