namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Answers only requests addressed to this machine by a name that it is known by. A web page elsewhere can make its own name resolve to 127.0.0.1
/// and then read what it likes (DNS rebinding), but it cannot make the browser send another Host than that name.
/// </summary>
internal static class HostGuard
{
    /// <summary>Refuses every other Host with 400, before anything else sees the request.</summary>
    /// <param name="app">The server.</param>
    /// <param name="names">Names beside those of this machine.</param>
    public static void UseHostGuard(this WebApplication app, IReadOnlyList<string> names) => app.Use((context, next) =>
        ListeningAddress.IsLoopback(context.Request.Host.Host) || names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : RefuseAsync(context, names));

    private static Task RefuseAsync(HttpContext context, IReadOnlyList<string> names)
    {
        Log.HostRefused(context.RequestServices.GetRequiredService<ILogger<ApiServer>>());
        var problem = Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "Not this host",
            detail: names.Count == 0
                ? "Address this server as localhost, 127.0.0.1 or [::1]; it answers to no other name."
                : "Address this server by a name that its configuration lists under Server:Hosts.");
        return problem.ExecuteAsync(context);
    }
}
