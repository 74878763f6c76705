using Microsoft.Extensions.Logging;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>
/// Every text the workers log, each with an event id that is never used for anything else (the host's are below 100). None takes
/// a file's name, a code or a cell; an exception is named by its type, because its text may quote data.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "Work for submission {Submission} failed: {Fault}.")]
    public static partial void WorkFailed(ILogger logger, Guid submission, string fault);

    [LoggerMessage(EventId = 102, Level = LogLevel.Error, Message = "Work for submission {Submission} was given up: it took too long.")]
    public static partial void TookTooLong(ILogger logger, Guid submission);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "A file in the inbox could not be taken in: {Fault}. It is tried again.")]
    public static partial void InboxFailed(ILogger logger, string fault);

    [LoggerMessage(EventId = 104, Level = LogLevel.Information, Message = "Retention destroyed {Spooled} spooled files, {Checks} checks and {Copies} kept copies, {Texts} cell texts of findings, {InboxReports} texts of the inbox and {Replies} replies, and erased {Clients} people.")]
    public static partial void Retained(ILogger logger, int spooled, int checks, int copies, int texts, int inboxReports, int replies, int clients);

    [LoggerMessage(EventId = 105, Level = LogLevel.Warning, Message = "Outcomes reports of {Month:yyyy-MM} are due: {Sites} sites have not reported. 'mhep reminders' lists them.")]
    public static partial void RemindersListed(ILogger logger, DateOnly month, int sites);
}
