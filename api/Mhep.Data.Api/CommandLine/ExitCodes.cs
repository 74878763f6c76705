namespace Mhep.Data.Api.CommandLine;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for files: all were accepted, or would be.</summary>
    public const int Success = 0;

    /// <summary>Something other than a file's content went wrong.</summary>
    public const int Failure = 1;

    /// <summary>A file was read and refused because of what it holds.</summary>
    public const int Rejected = 2;

    /// <summary>A file was read and stored, and waits for someone to confirm what it drops or restates; for a check: would wait.</summary>
    public const int Waiting = 3;

    /// <summary>Of two outcomes the worse: a failure says less than a refusal, that less than a question, that less than success.</summary>
    public static int Worse(int left, int right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(int code) => code switch
    {
        Success => 0,
        Waiting => 1,
        Rejected => 2,
        _ => 3,
    };
}
