using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Access;

/// <summary>What a provider has agreed to show to others beyond what its contract says. Dated; withdrawn, never deleted.</summary>
public sealed class Agreement
{
    /// <summary>By which it is listed and withdrawn.</summary>
    public int Id { get; init; }

    /// <summary>What is agreed.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>Who agreed.</summary>
    public required int ProviderId { get; init; }

    /// <summary>To whom it is shown; null for kinds that are not with a commissioner.</summary>
    public int? CommissionerId { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>First day on which it no longer holds; null while it was not withdrawn.</summary>
    public DateOnly? WithdrawnOn { get; set; }
}

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement");
        builder.Property(agreement => agreement.Kind).HasConversion<string>();
        builder.HasIndex(agreement => agreement.ProviderId);
        builder.HasOne<Provider>().WithMany().HasForeignKey(agreement => agreement.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Commissioner>().WithMany().HasForeignKey(agreement => agreement.CommissionerId).OnDelete(DeleteBehavior.Restrict);
    }
}
