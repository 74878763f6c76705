using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Ingestion.Erasures;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.KeyRotations;
using Mhep.Data.Ingestion.Receiving;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Ingestion.Retention;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>What a host that runs the workers registers. The database, its bulk insert and scrub, the keys, folders, limits and options are the host's.</summary>
public static class IngestionJobs
{
    /// <summary>Registers what receives files and works for them.</summary>
    /// <param name="services">
    /// Holds the database, <see cref="ClientIdentity"/>, <see cref="WorkFolders"/>, <see cref="IngestionLimits"/>, <see cref="WorkerOptions"/>,
    /// <see cref="JobSchedule"/>, the store of facts and the clock.
    /// </param>
    public static void AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton<WorkbookIngestion>();
        services.AddSingleton<Receiver>();
        services.AddSingleton<Checker>();
        services.AddSingleton<Spool>();
        services.AddSingleton<KeptCopies>();
        services.AddSingleton(provider => new KeptChecks(
            provider.GetRequiredService<WorkFolders>(),
            provider.GetRequiredService<ClientIdentity>(),
            provider.GetRequiredService<WorkerOptions>().KeepChecks,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ProgressFeed>();
        services.AddSingleton<SubmissionWorker>();
        services.AddSingleton(provider => new SubmissionQueue(provider.GetService<ISchedulerFactory>()));
        services.AddSingleton<InboxReports>();
        services.AddSingleton<InboxScan>();
        services.AddSingleton<AnnotatedCopies>();
        services.AddSingleton<FileRetention>();
        services.AddSingleton(provider => new ReportDeadline(
            provider.GetRequiredService<WorkerOptions>().ReportsDueAfterDays,
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<JobSchedule>().TimeZone),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ReminderLists>();
        services.AddSingleton<ClientErasure>();
        services.AddSingleton<DataRetention>();
        services.AddSingleton<RetentionRuns>();
        services.AddSingleton<KeyRotation>();
    }

    /// <summary>Schedules the recurring jobs.</summary>
    /// <param name="quartz">The scheduler, with its store.</param>
    /// <param name="schedule">When.</param>
    /// <exception cref="FormatException">An expression cannot be read.</exception>
    /// <exception cref="TimeZoneNotFoundException">The time zone is not known.</exception>
    public static void AddIngestionJobs(this IQuartzBuilder quartz, JobSchedule schedule)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone);
        Recurring<InboxJob>(quartz, "inbox", schedule.Inbox, zone);
        Recurring<ResumeJob>(quartz, "resume", schedule.Resume, zone);
        Recurring<RetentionJob>(quartz, "retention", schedule.Retention, zone);
        Recurring<ReminderJob>(quartz, "reminders", schedule.Reminders, zone);
        AtStart<ResumeJob>(quartz, "resume");
    }

    private static void Recurring<TJob>(IQuartzBuilder quartz, string name, string cron, TimeZoneInfo zone)
        where TJob : IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(name).StoreDurably());
        quartz.AddTrigger<TJob>(trigger => trigger.ForJob(name).WithIdentity(name + "-scheduled")
            .WithCronSchedule(cron, when => when.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
    }

    private static void AtStart<TJob>(IQuartzBuilder quartz, string name)
        where TJob : IJob => quartz.AddTrigger<TJob>(trigger => trigger.ForJob(name).WithIdentity(name + "-at-start").StartNow());
}
