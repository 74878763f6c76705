using Mhep.Data.Api.Access.Authentication;

namespace Mhep.Data.Api.Hosting;

/// <summary>
/// Answers only requests addressed to this machine by a name that it is known by. A web page elsewhere can make its own name resolve to 127.0.0.1
/// and then read what it likes (DNS rebinding), but it cannot make the browser send another Host than that name.
/// </summary>
internal static class HostGuard
{
    /// <summary>Anyone can send any Host, as often as they like: the log says it once a while, the audit log counts.</summary>
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    /// <summary>Refuses every other Host with 400, before anything else sees the request.</summary>
    /// <param name="app">The server.</param>
    /// <param name="names">Names beside those of this machine.</param>
    public static void UseHostGuard(this WebApplication app, IReadOnlyList<string> names)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        var lastLine = 0L;
        app.Use((http, next) => ListeningAddress.IsLoopback(http.Request.Host.Host) || names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(http)
            : RefuseAsync(http, names, MayLog()));

        bool MayLog()
        {
            var (now, before) = (time.GetTimestamp(), Volatile.Read(ref lastLine));
            return (before == 0 || time.GetElapsedTime(before, now) >= BetweenLines) && Interlocked.CompareExchange(ref lastLine, now, before) == before;
        }
    }

    private static async Task RefuseAsync(HttpContext http, IReadOnlyList<string> names, bool mayLog)
    {
        if (mayLog) Log.HostRefused(http.RequestServices.GetRequiredService<ILogger<ApiServer>>());
        await RefusalSender.RecordAsync(http, Refusal.OtherHost, claimedKey: null);
        var problem = Results.Problem(
            statusCode: Refusal.OtherHost.Status,
            title: "Not this host",
            detail: names.Count == 0 ? Refusal.OtherHost.Message : "Address this server by a name that its configuration lists under Server:Hosts.");
        await problem.ExecuteAsync(http);
    }
}
