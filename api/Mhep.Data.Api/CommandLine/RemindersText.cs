using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mhep.Data.Analytics.Returns;

namespace Mhep.Data.Api.CommandLine;

/// <summary>Who has not reported, for people and for programs.</summary>
internal static class RemindersText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line a site, two blanks between its parts, so that scripts can cut it.</summary>
    public static string Render(MonthReminders reminders)
    {
        var due = reminders.DueOn <= reminders.Today ? "were due" : "are due";
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"Outcomes reports of {reminders.Month} {due} on {Day(reminders.DueOn)}: {reminders.Asked - reminders.Missing.Count} of {reminders.Asked} sites have reported."));
        foreach (var report in reminders.Missing)
        {
            text.AppendLine().Append(string.Join("  ",
                report.Site.Code, report.Site.Description.ProviderCode,
                string.Create(CultureInfo.InvariantCulture, $"{report.DayCount} {(report.DayCount == 1 ? "day" : "days")} missing, {string.Join(", ", report.Days)}"),
                report.Received.Count == 0 ? "nothing came" : string.Join("; ", report.Received.Select(InWords))));
        }

        if (reminders.Kept is not { } kept) return text.ToString();
        var since = reminders.ReportedSince.ToList();
        text.AppendLine().Append(string.Create(
            CultureInfo.InvariantCulture, $"The list of {kept.MadeAt:yyyy-MM-dd'T'HH:mm'Z'} had {kept.SiteCodes.Count} sites; reported since: {(since.Count == 0 ? "none" : string.Join(", ", since))}."));
        return text.ToString();
    }

    /// <summary>A JSON object.</summary>
    public static string Json(MonthReminders reminders) => new JsonObject
    {
        ["month"] = reminders.Month.ToString(),
        ["dueOn"] = Day(reminders.DueOn),
        ["sitesAsked"] = reminders.Asked,
        ["listedAt"] = reminders.Kept?.MadeAt.ToString("O", CultureInfo.InvariantCulture),
        ["missing"] = new JsonArray([.. reminders.Missing.Select(report => (JsonNode)new JsonObject
        {
            ["site"] = report.Site.Code,
            ["provider"] = report.Site.Description.ProviderCode,
            ["daysMissing"] = report.DayCount,
            ["missing"] = new JsonArray([.. report.Days.Select(days => (JsonNode)new JsonObject { ["from"] = Day(days.Start), ["to"] = Day(days.End) })]),
            ["received"] = new JsonArray([.. report.Received.Select(kind => (JsonNode)InWords(kind))]),
            ["listed"] = reminders.WasListed(report),
        })]),
        ["reportedSince"] = new JsonArray([.. reminders.ReportedSince.Select(code => (JsonNode)code)]),
    }.ToJsonString(Readable);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string InWords(ReceivedInstead received) => received switch
    {
        ReceivedInstead.OtherDays => "other days of the month are reported",
        ReceivedInstead.NotAllClients => "the client rows leave clients out",
        ReceivedInstead.Blank => "an outcomes report came with nothing filled in",
        ReceivedInstead.SomeSpecialists => "not all specialists have reported",
        ReceivedInstead.OverlapsClientRows => "an outcomes report came, but client rows cover a part of its days",
        _ => throw new ArgumentOutOfRangeException(nameof(received), received, "Say here what it is called."),
    };
}
