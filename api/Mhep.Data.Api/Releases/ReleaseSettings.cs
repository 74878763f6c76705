using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.CommandLine;
using Quartz;

namespace Mhep.Data.Api.Releases;

/// <summary>What an operator may set of releases: the section 'Releases' of the configuration.</summary>
internal sealed record ReleaseSettings
{
    /// <summary>
    /// When a release is made, as a Quartz cron expression; none is made of data that were released already. Empty: by 'mhep releases make' alone.
    /// Default: at three on the tenth of the month after each quarter.
    /// </summary>
    public string Schedule { get; init; } = "0 0 3 10 1,4,7,10 ?";

    /// <summary>Whose clock the expression means. Default: Europe/London.</summary>
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>The rule. Its numbers may be made stricter.</summary>
    public SuppressionRule Rule { get; init; } = SuppressionRule.Default;

    /// <summary>Why the rule may be laxer than the default; without it a laxer one is refused. Kept with the release and in the audit log.</summary>
    public string? LaxerBecause { get; init; }

    /// <summary>A release that is not made and audited by then is given up, and nothing is published; up to a day. Default: half an hour.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Reads the section; what it does not name is as by default.</summary>
    /// <param name="configuration">The operator's.</param>
    /// <exception cref="CommandException">Something in it makes no sense.</exception>
    public static ReleaseSettings Of(IConfiguration configuration)
    {
        ReleaseSettings settings;
        try
        {
            settings = configuration.GetSection("Releases").Get<ReleaseSettings>() ?? new ReleaseSettings();
            settings.Rule.RequireSense();
        }
        catch (Exception fault) when (fault is InvalidOperationException or SuppressionException)
        {
            throw new CommandException($"section 'Releases' of the configuration: {fault.Message}");
        }

        if (settings.TimeLimit <= TimeSpan.Zero || settings.TimeLimit > TimeSpan.FromDays(1)) throw new CommandException("section 'Releases' of the configuration: TimeLimit is more than 00:00:00 and at most 1.00:00:00, a day.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _)) throw new CommandException($"section 'Releases' of the configuration: there is no time zone '{settings.TimeZone}', as there is 'Europe/London'.");
        if (settings.Schedule.Length > 0 && !CronExpression.TryParse(settings.Schedule, out _)) throw new CommandException($"section 'Releases' of the configuration: Schedule is a Quartz cron expression such as '{new ReleaseSettings().Schedule}', or empty.");
        return settings;
    }
}
