namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Answers only requests addressed to this machine by name. A web page elsewhere can make its own name resolve to 127.0.0.1
/// and then read what it likes (DNS rebinding), but it cannot make the browser send another Host than that name.
/// </summary>
internal static class HostGuard
{
    /// <summary>Refuses every other Host with 400, before anything else sees the request.</summary>
    public static void UseHostGuard(this WebApplication app) => app.Use(static (context, next) =>
        LoopbackAddress.IsLoopback(context.Request.Host.Host) ? next(context) : RefuseAsync(context));

    private static Task RefuseAsync(HttpContext context)
    {
        Log.HostRefused(context.RequestServices.GetRequiredService<ILogger<ApiServer>>());
        var problem = Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "Not this host",
            detail: "Address this server as localhost, 127.0.0.1 or [::1]; it answers to no other name.");
        return problem.ExecuteAsync(context);
    }
}
