using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Fidelity;

/// <summary>The score of one item of a fidelity review.</summary>
public sealed class FidelityItemScore
{
    /// <summary>The review.</summary>
    public required long ReviewId { get; init; }

    /// <summary>The item's number on the scale, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>1 (not) to 5 (fully).</summary>
    public required int Score { get; init; }
}

internal sealed class FidelityItemScoreTable : IEntityTypeConfiguration<FidelityItemScore>
{
    public void Configure(EntityTypeBuilder<FidelityItemScore> builder)
    {
        builder.ToTable("fidelity_item_score");
        builder.HasKey(score => new { score.ReviewId, score.Number });
        builder.HasOne<FidelityReview>().WithMany().HasForeignKey(score => score.ReviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
