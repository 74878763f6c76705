using Mhep.Data.Api.CommandLine;
using Mhep.Data.Testing.Logs;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>One command, run in this process as the program runs it: what it printed and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await MhepCommandLine.RunAsync(arguments, output, error);
        RunLog.AddCommand(arguments, output.ToString(), error.ToString());
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Failed with one line on standard error, nothing on standard output, and no stack trace.</summary>
    public void IsOneLineError(string expected)
    {
        Assert.Equal((ExitCodes.Failure, ""), (ExitCode, Output));
        Assert.Equal("mhep: " + expected + "\n", Error.ReplaceLineEndings("\n"));
    }
}
