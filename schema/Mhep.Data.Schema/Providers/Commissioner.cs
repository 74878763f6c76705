using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Providers;

/// <summary>A public body that pays for services. Only its identity, as <see cref="Provider"/>.</summary>
public sealed class Commissioner
{
    /// <summary>Internal key, never shown.</summary>
    public int Id { get; init; }

    /// <summary>Stable short code used by the programme, unique without regard to case.</summary>
    public required string Code { get; init; }
}

internal sealed class CommissionerTable : IEntityTypeConfiguration<Commissioner>
{
    public void Configure(EntityTypeBuilder<Commissioner> builder)
    {
        builder.ToTable("commissioner");
        builder.HasIndex(commissioner => commissioner.Code).IsUnique();
    }
}
