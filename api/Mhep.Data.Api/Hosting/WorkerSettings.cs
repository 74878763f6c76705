using Mhep.Data.Ingestion.Jobs;

namespace Mhep.Data.Api.Hosting;

/// <summary>What an operator may set of the workers: the section 'Workers' of the configuration.</summary>
internal sealed record WorkerSettings
{
    /// <summary>Whether this process works for submissions and looks into the inbox. Files can be handed in either way. Default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>When recurring jobs run.</summary>
    public JobSchedule Schedule { get; init; } = new();

    /// <summary>How long and how often work is tried, and how long files are kept.</summary>
    public WorkerOptions Options { get; init; } = new();

    /// <summary>The folder of the inbox; null: 'inbox' beside the database.</summary>
    public string? Inbox { get; init; }

    /// <summary>Reads the section; what it does not name is as by default.</summary>
    /// <param name="configuration">The operator's.</param>
    public static WorkerSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Workers").Get<WorkerSettings>() ?? new WorkerSettings();
        var day = TimeSpan.FromHours(24);
        var kept = settings.Options;
        return settings with
        {
            // What was sent unredacted is promised to be gone by then: longer is not the operator's to choose.
            Options = kept with
            {
                KeepSpooled = kept.KeepSpooled < day ? kept.KeepSpooled : day,
                KeepChecks = kept.KeepChecks < day ? kept.KeepChecks : day,
            },
        };
    }
}
