using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Reminders;

/// <summary>One site of a reminder list.</summary>
public sealed class ReminderListSite
{
    /// <summary>The list's month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The site.</summary>
    public required int SiteId { get; init; }

    /// <summary>Who ran the site when the list was made.</summary>
    public required int ProviderId { get; init; }

    /// <summary>On how many running days of the month nothing was reported then, at least 1.</summary>
    public required int DaysMissing { get; init; }
}

internal sealed class ReminderListSiteTable : IEntityTypeConfiguration<ReminderListSite>
{
    public void Configure(EntityTypeBuilder<ReminderListSite> builder)
    {
        builder.ToTable("reminder_list_site");
        builder.HasKey(site => new { site.Month, site.SiteId });
        builder.HasOne<Site>().WithMany().HasForeignKey(site => site.SiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(site => site.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
