using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mhep.Data.Schema.Reminders;

/// <summary>The sites without an outcomes report for a month, as they were when reports became due. Made once a month and never changed.</summary>
public sealed class ReminderList
{
    /// <summary>First day of the month that was to be reported.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The day on which reports were due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When the list was made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The version of the data that it was made from.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The sites; empty: all had reported.</summary>
    public IList<ReminderListSite> Sites { get; init; } = [];
}

internal sealed class ReminderListTable : IEntityTypeConfiguration<ReminderList>
{
    public void Configure(EntityTypeBuilder<ReminderList> builder)
    {
        builder.ToTable("reminder_list");
        builder.HasKey(list => list.Month);
        builder.HasMany(list => list.Sites).WithOne().HasForeignKey(site => site.Month).OnDelete(DeleteBehavior.Cascade);
    }
}
