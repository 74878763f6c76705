namespace Mhep.Data.Ingestion.Jobs;

/// <summary>When the recurring jobs run, as Quartz cron expressions (second, minute, hour, day of month, month, day of week). The operator may set each.</summary>
public sealed record JobSchedule
{
    /// <summary>When the inbox is looked into. Default: every ten seconds.</summary>
    public string Inbox { get; init; } = "0/10 * * * * ?";

    /// <summary>When submissions are looked for that wait though nobody works for them. Default: every five seconds; also at each start.</summary>
    public string Resume { get; init; } = "0/5 * * * * ?";

    /// <summary>When files are destroyed whose time is over. Default: every quarter of an hour.</summary>
    public string Retention { get; init; } = "0 0/15 * * * ?";

    /// <summary>
    /// When the list of sites without an outcomes report is made, if the newest one that is due was not yet. Default: at seven each morning, so that it
    /// is there on the morning of the day on which reports are due (<see cref="WorkerOptions.ReportsDueAfterDays"/>), and not lost with an outage.
    /// </summary>
    public string Reminders { get; init; } = "0 0 7 * * ?";

    /// <summary>Whose clock the expressions mean. Default: Europe/London.</summary>
    public string TimeZone { get; init; } = "Europe/London";
}
