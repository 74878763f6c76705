namespace Mhep.Data.Api.Hosting;

/// <summary>What every answer tells browsers: nothing of it may be run, framed, guessed at or passed on. A page that needs more says so itself.</summary>
internal static class SecurityHeaders
{
    private const string NothingMayRun = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string ForAYear = "max-age=31536000; includeSubDomains";

    /// <summary>Adds them to every answer, refusals and faults as well.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (http, next) =>
    {
        // At the last moment: what answers a fault begins with no headers.
        http.Response.OnStarting(static state => AddTo((HttpContext)state), http);
        return next(http);
    });

    private static Task AddTo(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = NothingMayRun;
        if (headers.CacheControl.Count == 0) headers.CacheControl = headers.ETag.Count == 0 ? "no-store" : "private, no-cache"; // The schema may be kept, and is asked for again.
        if (http.Request.IsHttps) headers.StrictTransportSecurity = ForAYear;
        return Task.CompletedTask;
    }
}
