using Mhep.Data.Ingestion.Identity;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>One line for what stopped a command. Text of an exception is shown only where it cannot hold anyone's data.</summary>
internal static class Faults
{
    /// <summary>What is said where a server cannot listen because another program does.</summary>
    public const string PortInUse =
        "the port is in use by another program: end that, or choose another port with --urls http://127.0.0.1:PORT.";

    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What went wrong and, where it can be known, what to do.</summary>
    /// <param name="fault">What ended the command.</param>
    public static string Explain(Exception fault) => Causes(fault).Select(Known).FirstOrDefault(text => text is not null)
        ?? $"unexpected fault, nothing was changed by the step that failed: {fault.GetType().Name}{Environment.NewLine}{fault.StackTrace}";

    private static string? Known(Exception cause) => cause switch
    {
        AddressInUseException => PortInUse,
        SqliteException sqlite => OfDatabase(sqlite),
        KeysUnavailableException or UnauthorizedAccessException or IOException => cause.Message,
        _ => null,
    };

    private static string OfDatabase(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy => "the database is being written by another program; try again.",
        ReadOnly => "the database cannot be written: the file or its folder is read-only.",
        CannotOpen => "the database cannot be opened: the path is no file that can be read and written.",
        NotADatabase => "the database cannot be opened: the file is not a SQLite database.",
        InputOutput => "the database cannot be read or written: the path is a folder, or the disk does not answer.",
        Full => "the database cannot be written: the disk is full.",
        _ => $"the database refused (SQLite code {fault.SqliteExtendedErrorCode}); nothing was changed by the step that failed.",
    };

    /// <summary>Innermost first: what is wrapped says more than what wraps it.</summary>
    private static Stack<Exception> Causes(Exception fault)
    {
        var causes = new Stack<Exception>();
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            causes.Push(cause);
        return causes;
    }
}
