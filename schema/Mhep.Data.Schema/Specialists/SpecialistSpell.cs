using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Specialists;

/// <summary>A stretch of time in post with one full-time equivalent. A change of hours, a long leave or a return makes another.</summary>
public sealed class SpecialistSpell : VersionedRow
{
    /// <summary>Whose spell it is.</summary>
    public required int SpecialistId { get; init; }

    /// <summary>First day in post; null where it is not known.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day in post; null while it goes on.</summary>
    public DateOnly? LeaveDate { get; init; }

    /// <summary>Full-time equivalent, 0 &lt; fte &lt;= 1; null where it is not known.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Whether the person leads the team; null where it was left blank.</summary>
    public bool? TeamLeader { get; init; }

    /// <summary>The clinical team worked in.</summary>
    public string? Team { get; init; }

    /// <summary>The code used before for the same person.</summary>
    public string? PreviousCode { get; init; }
}

internal sealed class SpecialistSpellTable : IEntityTypeConfiguration<SpecialistSpell>
{
    public void Configure(EntityTypeBuilder<SpecialistSpell> builder)
    {
        builder.IsVersionedRow("specialist_spell");
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(spell => spell.SpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
