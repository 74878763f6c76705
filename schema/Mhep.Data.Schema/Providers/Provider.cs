using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Providers;

/// <summary>An organisation that runs IPS services. Only its identity: what it is called is said, version by version, by the list of sites.</summary>
public sealed class Provider
{
    /// <summary>Internal key, never shown.</summary>
    public int Id { get; init; }

    /// <summary>Stable short code used by the programme, unique without regard to case.</summary>
    public required string Code { get; init; }
}

internal sealed class ProviderTable : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("provider");
        builder.HasIndex(provider => provider.Code).IsUnique();
    }
}
