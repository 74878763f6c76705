using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Circles;

/// <summary>Providers who agreed to be compared with each other, site by site, though they are too few to be shown as a group.</summary>
public sealed class Circle
{
    /// <summary>By which memberships know it.</summary>
    public int Id { get; init; }

    /// <summary>What its members call it; no two circles are called alike, whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>Whether members meet each other by letter; else by name.</summary>
    public required bool ByLetter { get; init; }
}

internal sealed class CircleTable : IEntityTypeConfiguration<Circle>
{
    public void Configure(EntityTypeBuilder<Circle> builder)
    {
        builder.ToTable("circle");
        builder.Property(circle => circle.Name).UseCollation("NOCASE");
        builder.HasIndex(circle => circle.Name).IsUnique();
    }
}
