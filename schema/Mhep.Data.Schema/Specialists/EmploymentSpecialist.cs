using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Specialists;

/// <summary>
/// A person who finds people work, known by a code, never by a name. Only the identity: made when a code is first
/// mentioned at a site; time in post is said by the current <see cref="SpecialistSpell"/> rows.
/// </summary>
public sealed class EmploymentSpecialist
{
    /// <summary>Internal key, never shown.</summary>
    public int Id { get; init; }

    /// <summary>The site worked at; someone at two sites is two specialists.</summary>
    public required int SiteId { get; init; }

    /// <summary>Code, unique within the site without regard to case.</summary>
    public required string Code { get; init; }
}

internal sealed class EmploymentSpecialistTable : IEntityTypeConfiguration<EmploymentSpecialist>
{
    public void Configure(EntityTypeBuilder<EmploymentSpecialist> builder)
    {
        builder.ToTable("employment_specialist");
        builder.HasIndex(specialist => new { specialist.SiteId, specialist.Code }).IsUnique();
        builder.HasOne<Site>().WithMany().HasForeignKey(specialist => specialist.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
