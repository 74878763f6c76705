using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Reminders;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Reminders;

/// <summary>Makes the list of each month once, when its reports are due, and finds those that were made.</summary>
/// <param name="database">Where lists are kept.</param>
/// <param name="bulk">Lets writers in one at a time.</param>
/// <param name="facts">Who has reported.</param>
/// <param name="deadline">When reports are due.</param>
/// <param name="time">The clock.</param>
public sealed class ReminderLists(
    IDbContextFactory<MhepDbContext> database, IBulkInsert bulk, FactsStore facts, ReportDeadline deadline, TimeProvider time)
{
    /// <summary>
    /// Makes the list of the newest month whose reports are due, unless it was made: whoever looks late, because the day fell into an outage, still
    /// makes it, and whoever looks again makes no second one.
    /// </summary>
    /// <param name="cancellationToken">Gives up; nothing is stored.</param>
    /// <returns>The list; null where it was there.</returns>
    public async Task<ReminderList?> MakeAsync(CancellationToken cancellationToken)
    {
        var month = deadline.NewestDue;
        if (await FindAsync(month, cancellationToken) is not null) return null;
        var current = await facts.RefreshAsync(cancellationToken);
        var missing = MissingReports.Of(current, month);
        await using var context = database.CreateDbContext();
        await using var transaction = await bulk.BeginAsync(context, cancellationToken);
        if (await context.ReminderLists.AnyAsync(list => list.Month == month.First, cancellationToken)) return null;
        var sites = await context.Sites.AsNoTracking().ToDictionaryAsync(site => site.Code, site => site.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var providers = await context.Providers.AsNoTracking()
            .ToDictionaryAsync(provider => provider.Code, provider => provider.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var made = new ReminderList
        {
            Month = month.First,
            DueOn = deadline.DueOn(month),
            MadeAt = time.GetUtcNow().UtcDateTime,
            DataVersion = current.DataVersion,
            Sites =
            [
                .. missing.Select(report => new ReminderListSite
                {
                    Month = month.First,
                    SiteId = sites[report.Site.Code],
                    ProviderId = providers[report.Site.Description.ProviderCode],
                    DaysMissing = report.DayCount,
                }),
            ],
        };
        context.Add(made);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>The list that was made of a month; null where none was.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<KeptReminders?> FindAsync(ReportingMonth month, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var list = await context.ReminderLists.AsNoTracking().SingleOrDefaultAsync(list => list.Month == month.First, cancellationToken);
        if (list is null) return null;
        var sites = await context.ReminderListSites.AsNoTracking().Where(site => site.Month == month.First)
            .Join(context.Sites, listed => listed.SiteId, site => site.Id, (_, site) => site.Code).ToListAsync(cancellationToken);
        return new KeptReminders(list.MadeAt, [.. sites.Order(StringComparer.Ordinal)]);
    }
}
