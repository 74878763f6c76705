using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.EmployerContacts;

/// <summary>One contact of a specialist with an employer.</summary>
public sealed class EmployerContact : VersionedRow
{
    /// <summary>The site the contact was made for.</summary>
    public required int SiteId { get; init; }

    /// <summary>Who made it; null: unallocated, counts for the site only.</summary>
    public int? SpecialistId { get; init; }

    /// <summary>The day of the contact.</summary>
    public required DateOnly ContactDate { get; init; }

    /// <summary>Whether they met in person; null where it was left blank.</summary>
    public bool? FaceToFace { get; init; }

    /// <summary>How the contact was made.</summary>
    public string? Channel { get; init; }

    /// <summary>Keyed hash of the employer's name; null where none was given.</summary>
    public byte[]? EmployerHash { get; init; }
}

internal sealed class EmployerContactTable : IEntityTypeConfiguration<EmployerContact>
{
    public void Configure(EntityTypeBuilder<EmployerContact> builder)
    {
        builder.IsVersionedRow("employer_contact");
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(contact => contact.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EmploymentSpecialist>().WithMany().HasForeignKey(contact => contact.SpecialistId).OnDelete(DeleteBehavior.Restrict);
    }
}
