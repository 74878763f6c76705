using Mhep.Data.Schema.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.EarlyWarnings;

/// <summary>
/// That an early warning was raised, and since when its provider could see it: what was found is worked out from the data each time, and
/// not kept. Never deleted; closed when the data no longer raise it.
/// </summary>
public sealed class RaisedWarning
{
    /// <summary>Internal key, never shown.</summary>
    public int Id { get; init; }

    /// <summary>The site.</summary>
    public required int SiteId { get; init; }

    /// <summary>Who ran the site: another who takes it over has a warning of its own, and does not see what was replied.</summary>
    public required int ProviderId { get; init; }

    /// <summary>The rule, 'LOW_REFERRALS'.</summary>
    public required string Rule { get; init; }

    /// <summary>The measure, 'REFERRALS'; empty where the rule looks at none.</summary>
    public required string Measure { get; init; }

    /// <summary>The quarter that it is about, '2023-24-Q1'; empty where it is one warning for as long as it goes on.</summary>
    public required string Period { get; init; }

    /// <summary>The day on which one looked when it was first raised.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>From when on the provider could see it, UTC.</summary>
    public required DateTime FirstRaisedAt { get; init; }

    /// <summary>The data version that first raised it.</summary>
    public required long DataVersion { get; init; }

    /// <summary>When the data no longer raised it, UTC; null while they do.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The data version that no longer raised it; null while it is raised.</summary>
    public long? ClosedDataVersion { get; set; }
}

internal sealed class RaisedWarningTable : IEntityTypeConfiguration<RaisedWarning>
{
    public void Configure(EntityTypeBuilder<RaisedWarning> builder)
    {
        builder.ToTable("early_warning");
        builder.HasIndex(warning => new { warning.SiteId, warning.ProviderId, warning.Rule, warning.Measure, warning.Period })
            .IsUnique().HasFilter("\"closed_at\" IS NULL").HasDatabaseName("ix_early_warning_open");
        builder.HasOne<Sites.Site>().WithMany().HasForeignKey(warning => warning.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(warning => warning.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
