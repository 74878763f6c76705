namespace Mhep.Data.Api.Hosting;

/// <summary>
/// What an operator may set: appsettings.json beside the program, over it environment variables that begin with MHEP_. Kept apart from the
/// web server's own configuration, so that nothing in either can name an address to listen on.
/// </summary>
internal static class HostConfiguration
{
    /// <summary>Reads it.</summary>
    public static IConfiguration Load() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables("MHEP_")
        .Build();
}
