namespace Mhep.Data.Api;

/// <summary>
/// Every text the host logs, each with an event id that is never used for anything else. None takes a name, an id, a cell,
/// a document or a variable: what people send and ask stays out of logs.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Refused a request addressed to another host name.")]
    public static partial void HostRefused(ILogger logger);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Facts of data version {DataVersion} are in memory: {SiteCount} sites.")]
    public static partial void FactsRead(ILogger logger, long dataVersion, int siteCount);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "A file could not be taken in: {Fault}.")]
    public static partial void FileNotTakenIn(ILogger logger, string fault);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The database could not be read (error code {ErrorCode}); the facts in memory still answer.")]
    public static partial void FactsNotRead(ILogger logger, int errorCode);

    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Since when early warnings can be seen could not be written down (error code {ErrorCode}).")]
    public static partial void WarningsNotRecorded(ILogger logger, int errorCode);

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "When a key was last used could not be written down (error code {ErrorCode}).")]
    public static partial void KeyUseNotRecorded(ILogger logger, int errorCode);

    [LoggerMessage(EventId = 30, Level = LogLevel.Information, Message = "Made release {Release}: {CellCount} cells.")]
    public static partial void ReleaseMade(ILogger logger, int release, int cellCount);

    [LoggerMessage(EventId = 31, Level = LogLevel.Error, Message = "No release was made; the one before goes on being shown. {Refusal}")]
    public static partial void ReleaseRefused(ILogger logger, string refusal);
}
