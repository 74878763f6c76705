using Mhep.Data.Analytics.Suppression;

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

    /// <summary>A release that is not made and audited by then is given up, and nothing is published. Default: half an hour.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Reads the section; what it does not name is as by default.</summary>
    /// <param name="configuration">The operator's.</param>
    public static ReleaseSettings Of(IConfiguration configuration) => configuration.GetSection("Releases").Get<ReleaseSettings>() ?? new ReleaseSettings();
}
