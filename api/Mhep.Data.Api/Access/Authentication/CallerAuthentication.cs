using Mhep.Data.Api.Access.Keys;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>
/// The first thing that every request meets: nothing behind it runs for a caller who is not known. Who it is comes from the
/// Authorization header alone, never from an argument, a cookie or the address.
/// </summary>
internal static class CallerAuthentication
{
    /// <summary>What a monitor asks; the one address that tells anyone anything.</summary>
    public const string HealthPath = "/health";

    private const string SocketPath = "/graphql";

    private static readonly string[] OperationParameters = ["query", "id", "documentId", "doc_id", "extensions"];

    /// <summary>Refuses whoever is not known, but for the health check.</summary>
    public static void UseCallerAuthentication(this WebApplication app)
    {
        app.UseWebSockets();
        app.Use(async (http, next) =>
        {
            if (IsKeyInAddress(http.Request)) await RefusalSender.SendAsync(http, Refusal.KeyInAddress);
            else if (http.Request.Path == HealthPath || (await IsKnownAsync(http) && await MayAskAsync(http))) await next(http);
        });
    }

    /// <summary>
    /// Decides on a socket's first message: browsers cannot send a header with a handshake, so what it would have held comes here,
    /// as <c>{ "Authorization": "Bearer ..." }</c> or below <c>headers</c>.
    /// </summary>
    public static async ValueTask<bool> AcceptSocketAsync(HttpContext http, IReadOnlyDictionary<string, object?>? payload)
    {
        var shown = AuthorizationOf(payload);
        if (shown is null && http.Features.Get<Caller>() is not null) return true;
        var answer = await http.RequestServices.GetRequiredService<CallerFinder>().FindAsync(http, shown);
        http.Features.Set(answer.Caller);
        http.Features.Set(new ShownCredentials(shown));
        if (answer.Refusal is { } refusal) await RefusalSender.RecordAsync(http, refusal, answer.ClaimedKey);
        return answer.Caller is not null;
    }

    /// <summary>
    /// The caller of an operation; null where it is nobody any more: a socket outlives the moment at which a key is revoked or expires,
    /// and each operation on it is a request of its own.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody was ever found out to be it: a way into the server that goes round this.</exception>
    public static async ValueTask<Caller?> CallerOfAsync(HttpContext http)
    {
        var caller = http.Features.Get<Caller>()
            ?? throw new InvalidOperationException("A request without a caller reached what is for callers.");
        if (!http.WebSockets.IsWebSocketRequest) return caller;
        var shown = http.Features.Get<ShownCredentials>()?.Authorization ?? http.Request.Headers.Authorization.ToString();
        return (await http.RequestServices.GetRequiredService<CallerFinder>().FindAsync(http, shown)).Caller;
    }

    private static async ValueTask<bool> IsKnownAsync(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var answer = await http.RequestServices.GetRequiredService<CallerFinder>().FindAsync(http, authorization);
        http.Features.Set(answer.Caller);
        if (answer.Caller is not null) return true;
        var mayIntroduceItself = authorization.Length == 0 && http.Request.Path == SocketPath && http.WebSockets.IsWebSocketRequest;
        if (!mayIntroduceItself) await RefusalSender.SendAsync(http, answer.Refusal!, answer.ClaimedKey);
        return mayIntroduceItself;
    }

    /// <summary>Whether a known caller is within its limits; and for the schema and the page for browsers, whether it is known by name.</summary>
    private static async Task<bool> MayAskAsync(HttpContext http)
    {
        if (http.Features.Get<Caller>() is not { } caller) return true; // A socket that introduces itself in its first message.
        if (caller.IsUnknown && AsksForSchema(http.Request))
        {
            await RefusalSender.SendAsync(http, Refusal.NoCredentials);
            return false;
        }

        if (http.RequestServices.GetRequiredService<RequestLimits>().WaitFor(caller, http.Connection.RemoteIpAddress) is not { } wait) return true;
        await RefusalSender.SendAsync(http, Refusal.TooManyRequests(wait));
        return false;
    }

    /// <summary>The schema as text, or the page with the editor, rather than an operation.</summary>
    private static bool AsksForSchema(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method) || request.HttpContext.WebSockets.IsWebSocketRequest) return false;
        if (!request.Path.StartsWithSegments(SocketPath, StringComparison.OrdinalIgnoreCase, out var rest)) return false;
        if (rest.HasValue && rest != "/") return !rest.StartsWithSegments("/persisted", StringComparison.OrdinalIgnoreCase);
        return request.Query.ContainsKey("sdl") || !OperationParameters.Any(request.Query.ContainsKey);
    }

    private static bool IsKeyInAddress(HttpRequest request) =>
        HasKey(request.QueryString.Value) || HasKey(request.Path.Value);

    /// <summary>Also where it was escaped, once or twice, or is only the beginning of one: what looks like a key in an address was meant as one.</summary>
    private static bool HasKey(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        var once = Uri.UnescapeDataString(text);
        return once.Contains(KeyText.Prefix, StringComparison.OrdinalIgnoreCase)
            || Uri.UnescapeDataString(once).Contains(KeyText.Prefix, StringComparison.OrdinalIgnoreCase);
    }

    private static string? AuthorizationOf(IReadOnlyDictionary<string, object?>? payload)
    {
        if (payload is null) return null;
        var direct = payload.FirstOrDefault(member => member.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).Value as string;
        return direct ?? (payload.GetValueOrDefault("headers") is IReadOnlyDictionary<string, object?> headers ? AuthorizationOf(headers) : null);
    }

    private sealed record ShownCredentials(string? Authorization);
}
