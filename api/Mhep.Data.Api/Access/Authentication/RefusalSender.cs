using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Tells a caller why it is not answered, as GraphQL clients read errors; the text is the same to every client.</summary>
internal static class RefusalSender
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    /// <summary>Sends a refusal.</summary>
    public static Task SendAsync(HttpContext http, Refusal refusal)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } statusPages) statusPages.Enabled = false;
        var response = http.Response;
        response.StatusCode = refusal.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = new(["Bearer realm=\"mhep\"", "Basic realm=\"mhep\", charset=\"UTF-8\""]);
        if (refusal.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var accepted = http.Request.Headers.Accept.ToString();
        var type = accepted.Contains(Json, StringComparison.OrdinalIgnoreCase) && !accepted.Contains(GraphQLResponse, StringComparison.OrdinalIgnoreCase)
            ? Json
            : GraphQLResponse;
        response.ContentType = type + "; charset=utf-8";
        return JsonSerializer.SerializeAsync(response.Body, BodyOf(refusal), cancellationToken: http.RequestAborted);
    }

    private static object BodyOf(Refusal refusal) => new
    {
        errors = new[] { new { message = refusal.Message, extensions = new { code = refusal.Code } } },
    };
}
