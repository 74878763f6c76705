using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Privacy;

/// <summary>
/// A person was erased from all versions of the data. The tombstone is all that is left: it knows the provider's own id when it comes again, so that
/// the person stays out, and gives nobody the id.
/// </summary>
public sealed class Erasure
{
    /// <summary>Internal key, never shown.</summary>
    public required int Id { get; init; }

    /// <summary>Whose client it was.</summary>
    public required int ProviderId { get; init; }

    /// <summary>Keyed hash of the provider's own id, 32 bytes; no client's lookup, and of no use without the provider's keys.</summary>
    public required byte[] Tombstone { get; set; }

    /// <summary>The version of the provider's key that the id itself was hashed under; each later one hashed the hash before.</summary>
    public required int FirstKeyVersion { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime ErasedAt { get; init; }

    /// <summary>The data version that the erasure made: earlier ones are no longer what they were.</summary>
    public required long DataVersion { get; init; }

    /// <summary>When the files beside the database and the bytes of deleted rows were done, too, UTC; null: not yet.</summary>
    public DateTime? FinishedAt { get; set; }
}

internal sealed class ErasureTable : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasure");
        builder.Property(erasure => erasure.Id).ValueGeneratedNever();
        builder.HasIndex(erasure => new { erasure.ProviderId, erasure.Tombstone }).IsUnique();
        builder.HasOne<Provider>().WithMany().HasForeignKey(erasure => erasure.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
