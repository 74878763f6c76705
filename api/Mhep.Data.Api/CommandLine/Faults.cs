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

    private const string DiskFull =
        "the disk is full, or takes no more for this account: free some space and do the same again. The data are as they were.";

    private const string DiskReadOnly =
        "the database cannot be written: the file, its folder or the disk is read-only. Make it writable and do the same again. The data are as they were.";

    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int CannotWrite = InputOutput | (3 << 8);
    private const int CannotFlush = InputOutput | (4 << 8);
    private const int CannotGrowIndex = InputOutput | (19 << 8);

    // errno of Linux and macOS, and the same of Windows.
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    /// <summary>What went wrong and, where it can be known, what to do.</summary>
    /// <param name="fault">What ended the command.</param>
    public static string Explain(Exception fault) => Causes(fault).Select(Known).FirstOrDefault(text => text is not null)
        ?? $"unexpected fault, nothing was changed by the step that failed: {fault.GetType().Name}{Environment.NewLine}{fault.StackTrace}";

    private static string? Known(Exception cause) => cause switch
    {
        AddressInUseException => PortInUse,
        SqliteException sqlite => OfDatabase(sqlite),
        IOException { HResult: NoSpace or WindowsDiskFull } => DiskFull,
        IOException { HResult: ReadOnlyDisk or WindowsWriteProtected } => DiskReadOnly,
        KeysUnavailableException or UnauthorizedAccessException or IOException => cause.Message,
        _ => null,
    };

    private static string OfDatabase(SqliteException fault) => fault.SqliteErrorCode switch
    {
        Busy => "the database is being written by another program; try again.",
        ReadOnly => DiskReadOnly,
        CannotOpen => "the database cannot be opened: the path is no file that can be read and written, or the disk is read-only.",
        NotADatabase => "the database cannot be opened: the file is not a SQLite database.",
        InputOutput when fault.SqliteExtendedErrorCode is CannotWrite or CannotFlush or CannotGrowIndex => DiskFull,
        InputOutput => "the database cannot be read or written: the path is a folder, or the disk does not answer.",
        Full => DiskFull,
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
