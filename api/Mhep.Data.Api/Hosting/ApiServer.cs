using System.Security.Cryptography.X509Certificates;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Authentication;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Releases;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;

namespace Mhep.Data.Api.Hosting;

/// <summary>The web server: what it is made of, and where it listens once it runs.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    // As HotChocolate: 20 000 KiB.
    private const long MaxRequestBytes = 20L * 1000 * 1024;

    private readonly WebApplication _app;
    private int _isDisposed;

    private ApiServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, with the ports that were found; the first is the one to print.</summary>
    public IReadOnlyList<string> Urls =>
        [.. _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];

    /// <summary>What the server is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts to listen; when it returns, requests are answered.</summary>
    /// <param name="settings">Its database is migrated.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<ApiServer> StartAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        var app = Build(settings);
        try
        {
            await app.Services.GetRequiredService<FactsStore>().RefreshAsync(cancellationToken);
            await app.Services.GetRequiredService<NewestRelease>().RefreshAsync(app.Services.GetRequiredService<ReleaseStore>(), cancellationToken);
            await GraphQLHosting.WarmUpAsync(app.Services, cancellationToken);
            await app.Services.GetRequiredService<PendingAuditEntries>().HandOverAsync(cancellationToken);
            await app.Services.GetRequiredService<IAuditTrail>().WriteAsync(AuditActor.Worker.Event(AuditAction.ServerStarted), cancellationToken);
            await app.StartAsync(cancellationToken);
            return new ApiServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves until the token or a signal ends it, then lets running requests finish.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public Task RunAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops what runs, jobs too, then lets go of everything. A file that is being worked for is taken up again at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1) return;
        await _app.StopAsync();
        await _app.Services.GetRequiredService<IAuditTrail>().AddAsync(AuditActor.Worker.Event(AuditAction.ServerStopped));
        await _app.DisposeAsync();
    }

    /// <summary>
    /// From an empty builder: the usual one would read addresses from environment variables and files, which could name
    /// other networks than the ones that were checked.
    /// </summary>
    private static WebApplication Build(ServerSettings settings)
    {
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", isEnabled: true); // A proxy may see other lines than we do.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "mhep",
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"), // What dashboard/ built, wherever the server is started.
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            KestrelLimitsOf(kestrel.Limits);
            var certificate = settings.Network.CertificateFile is { } file ? X509Certificate2.CreateFromPemFile(file, settings.Network.CertificateKeyFile) : null;
            foreach (var address in settings.Addresses) address.Listen(kestrel, certificate);
        });
        AddLogging(builder, settings.Log);
        builder.Services.AddRoutingCore();
        builder.Services.AddProblemDetails(problem => problem.CustomizeProblemDetails = told => told.ProblemDetails.Extensions.Remove("traceId"));
        builder.Services.AddSingleton<IDbContextFactory<MhepDbContext>>(settings.Database);
        builder.Services.AddAudit(settings.Database);
        builder.Services.AddSingleton(settings.Network);
        builder.Services.AddSingleton<RequestLimits>();
        builder.Services.AddCors();
        builder.Services.AddAccess(settings.Access);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddWorkers(settings.Database, settings.Workers, settings.Releases);
        builder.Services.AddSingleton(settings.EarlyWarnings);
        builder.Services.AddMhepGraphQL();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseKnownProxies(settings.Network.KnownProxies);
        app.UseHostGuard(settings.Network.Hosts);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAllowedOrigins(settings.Network.AllowedOrigins);
        app.UseCallerAuthentication();
        app.MapGet(CallerAuthentication.HealthPath, () => Results.Text("ok"));
        app.MapGet(AnnotatedDownloads.Route, (Guid id, HttpContext http, AnnotatedDownloads downloads, CancellationToken stop) => downloads.GetAsync(id, http, stop));
        app.MapGraphQL();
        app.MapGet("/", () => Results.Redirect("/graphql"));
        return app;
    }

    /// <summary>How long and how much a client may take; who sends slower than that is cut off.</summary>
    private static void KestrelLimitsOf(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = MaxRequestBytes;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
        limits.MaxConcurrentConnections = 10_000;
        limits.MaxConcurrentUpgradedConnections = 2_000;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>To standard error, so that what a command answers stays alone on standard output.</summary>
    private static void AddLogging(WebApplicationBuilder builder, ILoggerProvider? further)
    {
        if (further is not null) builder.Logging.AddProvider(further);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddSimpleConsole()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // A start that fails is told in one line by the command.
    }
}
