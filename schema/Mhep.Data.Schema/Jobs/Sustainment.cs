using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Jobs;

/// <summary>The day a job had lasted 6, 13 or 26 weeks. No row: not (yet) reached. A day after coverage is due, not reached.</summary>
public sealed class Sustainment
{
    /// <summary>The job that lasted.</summary>
    public required long JobId { get; init; }

    /// <summary>6, 13 or 26.</summary>
    public required int Weeks { get; init; }

    /// <summary>The day the job had lasted so long.</summary>
    public required DateOnly ReachedOn { get; init; }
}

internal sealed class SustainmentTable : IEntityTypeConfiguration<Sustainment>
{
    public void Configure(EntityTypeBuilder<Sustainment> builder)
    {
        builder.ToTable("sustainment");
        builder.HasKey(sustainment => new { sustainment.JobId, sustainment.Weeks });
        builder.HasOne<Job>().WithMany().HasForeignKey(sustainment => sustainment.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}
