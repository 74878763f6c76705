namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Why a request is not answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Code of the error in the answer.</param>
/// <param name="Message">What the caller can do, in a sentence; says nothing of what was sent.</param>
/// <param name="RetryAfter">How long to wait; null where waiting changes nothing.</param>
internal sealed record Refusal(int Status, string Code, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>Nothing was shown, and that is not enough here.</summary>
    public static Refusal NoCredentials { get; } = new(
        StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", "Say who asks: send an API key or a token as 'Authorization: Bearer ...', or a key's id and secret as user and password.");

    /// <summary>One answer whatever is wrong with a key or token: unknown, another's, expired, revoked, malformed.</summary>
    public static Refusal NotAccepted { get; } = new(
        StatusCodes.Status401Unauthorized, "AUTH_NOT_AUTHENTICATED", "The key or token is not accepted: it is unknown, incomplete, expired or revoked.");

    /// <summary>The token is good, but nothing is configured for what it says.</summary>
    public static Refusal NoRole { get; } = new(
        StatusCodes.Status403Forbidden, "AUTH_NOT_AUTHORIZED", "The token is valid, but it does not say as what you ask here: it needs one known role, and what that role is bound to.");

    /// <summary>A key came in the address, where proxies and histories keep it.</summary>
    public static Refusal KeyInAddress { get; } = new(
        StatusCodes.Status400BadRequest, "KEY_IN_ADDRESS", "A key never goes into an address, where logs and histories keep it. Send it as 'Authorization: Bearer ...', and rotate this one: 'mhep keys rotate'.");

    /// <summary>The request was addressed to a name that is not this server's.</summary>
    public static Refusal OtherHost { get; } = new(
        StatusCodes.Status400BadRequest, "OTHER_HOST", "Address this server as localhost, 127.0.0.1 or [::1]; it answers to no other name.");

    /// <summary>The caller, or its provider, asks too much.</summary>
    /// <param name="wait">How long to wait.</param>
    public static Refusal TooManyRequests(TimeSpan wait) => new(
        StatusCodes.Status429TooManyRequests, "TOO_MANY_REQUESTS", "Too many requests in this minute with this key, or with all keys of its provider: wait before the next one.", wait);

    /// <summary>Too many credentials were refused.</summary>
    /// <param name="wait">How long to wait.</param>
    public static Refusal TooManyAttempts(TimeSpan wait) => new(
        StatusCodes.Status429TooManyRequests, "TOO_MANY_ATTEMPTS", "Too many keys or tokens were refused: wait before the next try.", wait);
}
