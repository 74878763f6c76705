using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Fidelity;

/// <summary>One review of a site against a fidelity scale; the scores are its <see cref="FidelityItemScore"/> rows.</summary>
public sealed class FidelityReview : VersionedRow
{
    /// <summary>The site reviewed.</summary>
    public required int SiteId { get; init; }

    /// <summary>The day of the review.</summary>
    public required DateOnly ReviewDate { get; init; }

    /// <summary>A role or an organisation, never a person.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Who scored.</summary>
    public required FidelityReviewKind Kind { get; init; }

    /// <summary>The scale used, 'IPS-25'.</summary>
    public required string Scale { get; init; }
}

internal sealed class FidelityReviewTable : IEntityTypeConfiguration<FidelityReview>
{
    public void Configure(EntityTypeBuilder<FidelityReview> builder)
    {
        builder.IsVersionedRow("fidelity_review");
        builder.Property(review => review.Kind).HasConversion<string>();
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(review => review.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
