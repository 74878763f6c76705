using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Slices;

/// <summary>The one row that says how many commits have changed the data: facts built from the same number are the same.</summary>
public sealed class DataVersion
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>0 for an empty database, one more after each commit that changes data.</summary>
    public required long Number { get; set; }

    /// <summary>The next free <see cref="VersionedRow.Id"/>, so that row ids are handed out inside the loading transaction.</summary>
    public required long NextRowId { get; set; }
}

internal sealed class DataVersionTable : IEntityTypeConfiguration<DataVersion>
{
    public void Configure(EntityTypeBuilder<DataVersion> builder)
    {
        builder.ToTable("data_version");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasData(new DataVersion { Id = 1, Number = 0, NextRowId = 1 });
    }
}
