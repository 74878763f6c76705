using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Clients;

/// <summary>
/// A person served by a provider, stored as a random number, a keyed lookup hash and the provider's own id encrypted
/// under that provider's key. The keys live outside the database, so the database alone names nobody.
/// </summary>
public sealed class Client
{
    /// <summary>Random, positive; says nothing about the person or the order of arrival.</summary>
    public required long Id { get; init; }

    /// <summary>Whose client it is: the same id at two providers is two people.</summary>
    public required int ProviderId { get; init; }

    /// <summary>HMAC-SHA-256 of the provider's own id under the provider's lookup key; 32 bytes.</summary>
    public required byte[] Lookup { get; init; }

    /// <summary>The provider's own id, encrypted and authenticated; given back only to that provider.</summary>
    public required byte[] OwnIdEncrypted { get; init; }
}

internal sealed class ClientTable : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("client");
        builder.Property(client => client.Id).ValueGeneratedNever();
        builder.HasIndex(client => new { client.ProviderId, client.Lookup }).IsUnique();
        builder.HasOne<Provider>().WithMany().HasForeignKey(client => client.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
