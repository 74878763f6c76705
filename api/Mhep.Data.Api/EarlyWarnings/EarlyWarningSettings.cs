namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What an operator may set of early warning: the section 'EarlyWarnings' of the configuration.</summary>
internal sealed record EarlyWarningSettings
{
    private const int MostDays = 90;

    /// <summary>For how many calendar days a warning is the provider's alone, unless it replies before. 0 to 90; default 14.</summary>
    public int DaysForProviderFirst { get; init; } = 14;

    /// <summary>Reads the section; what it does not name is as by default.</summary>
    /// <param name="configuration">The operator's.</param>
    public static EarlyWarningSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("EarlyWarnings").Get<EarlyWarningSettings>() ?? new EarlyWarningSettings();
        return settings with { DaysForProviderFirst = Math.Clamp(settings.DaysForProviderFirst, 0, MostDays) };
    }
}
