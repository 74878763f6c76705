using Mhep.Data.Api.Releases;
using Mhep.Data.Ingestion;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Jobs;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Sqlite;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Mhep.Data.Api.Hosting;

/// <summary>The workers inside the server's process: what receives files, the scheduler with its store, and the recurring jobs.</summary>
internal static class WorkerHosting
{
    /// <summary>Registers what receives files, and, where no other process does so already, what works for them.</summary>
    /// <param name="services">The server's.</param>
    /// <param name="database">Migrated.</param>
    /// <param name="settings">The operator's.</param>
    /// <param name="releases">When and by which rule cells are released; null: as by default.</param>
    public static void AddWorkers(this IServiceCollection services, SqliteDatabase database, WorkerSettings settings, ReleaseSettings? releases = null)
    {
        var folders = FoldersOf(database, settings);
        services.AddSingleton<IBulkInsert, SqliteBulkInsert>();
        services.AddSingleton<IStorageScrub, SqliteScrub>();
        services.AddSingleton(ClientIdentity.Beside(database.FilePath));
        services.AddSingleton(folders);
        services.AddSingleton(IngestionLimits.Default);
        services.AddSingleton(settings.Options);
        services.AddSingleton(releases ??= new ReleaseSettings());
        services.AddSingleton(settings.Schedule);
        services.AddIngestion();
        if (!settings.Enabled || WorkersLock.TryTake(folders) is not { } held) return;

        services.AddSingleton(_ => held); // Made by the container, so that it lets go when the server ends.
        AddScheduler(services, database, settings, releases);
    }

    private static void AddScheduler(IServiceCollection services, SqliteDatabase database, WorkerSettings settings, ReleaseSettings releases)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "mhep";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });

            // The small recurring jobs must find a thread while all workers are busy.
            quartz.UseDefaultThreadPool(settings.Options.Workers + 2);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, StoreOf(database));
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
            quartz.AddIngestionJobs(settings.Schedule);
            AddReleases(quartz, releases);
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    private static void AddReleases(IQuartzBuilder quartz, ReleaseSettings releases)
    {
        if (releases.Schedule.Length == 0) return;
        quartz.AddJob<ReleaseJob>(job => job.WithIdentity("releases").StoreDurably());
        quartz.AddTrigger<ReleaseJob>(trigger => trigger.ForJob("releases").WithIdentity("releases-scheduled").WithCronSchedule(releases.Schedule, when =>
            when.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(releases.TimeZone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }

    /// <summary>Where things are kept.</summary>
    public static WorkFolders FoldersOf(SqliteDatabase database, WorkerSettings settings)
    {
        var folders = WorkFolders.Beside(database.FilePath);
        return settings.Inbox is { } inbox ? folders with { Inbox = Path.GetFullPath(inbox) } : folders;
    }

    /// <summary>The scheduler's store: a file of its own beside the database, so that a tick of the clock never waits for a load.</summary>
    private static string StoreOf(SqliteDatabase database) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.ChangeExtension(database.FilePath, ".jobs.db"),
        Pooling = !database.ConnectionString.Contains("Pooling=False", StringComparison.OrdinalIgnoreCase),
        DefaultTimeout = 30,
    }.ToString();
}
