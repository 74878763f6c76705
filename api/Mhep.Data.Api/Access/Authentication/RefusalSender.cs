using System.Globalization;
using System.Text.Json;
using Mhep.Data.Schema.Audit;
using Microsoft.AspNetCore.Diagnostics;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Tells a caller why it is not answered, as GraphQL clients read errors; the text is the same to every client.</summary>
internal static class RefusalSender
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    /// <summary>Sends a refusal, once the audit log was told.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="claimedKey">Id of the key that was claimed; null for none.</param>
    public static async Task SendAsync(HttpContext http, Refusal refusal, string? claimedKey = null)
    {
        await RecordAsync(http, refusal, claimedKey);
        if (http.Features.Get<IStatusCodePagesFeature>() is { } statusPages) statusPages.Enabled = false;
        var response = http.Response;
        response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = new(["Bearer realm=\"mhep\"", "Basic realm=\"mhep\", charset=\"UTF-8\""]);
        if (refusal.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var accepted = http.Request.Headers.Accept.ToString();
        var type = accepted.Contains(Json, StringComparison.OrdinalIgnoreCase) && !accepted.Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase)
            ? Json
            : GraphQLResponse;
        response.ContentType = type + "; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.Body, BodyOf(refusal), cancellationToken: http.RequestAborted);
    }

    /// <summary>Tells the audit log who was not let in, from where and why.</summary>
    public static ValueTask RecordAsync(HttpContext http, Refusal refusal, string? claimedKey) =>
        http.RequestServices.GetRequiredService<IAuditTrail>().AddAsync(
            new AuditEvent(AuditAction.Refused)
            {
                Who = claimedKey is null ? null : $"key {claimedKey} (claimed)",
                Address = http.Connection.RemoteIpAddress?.ToString(),
                Detail = string.Create(CultureInfo.InvariantCulture, $"{refusal.Status} {refusal.Code}"),
            },
            http.RequestAborted);

    private static object BodyOf(Refusal refusal) => new
    {
        errors = new[] { new { message = refusal.Message, extensions = new { code = refusal.Code } } },
    };
}
