using System.CommandLine;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Hosting;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The command line: finds the command, runs it, and turns whatever ends it early into one line and an exit code.</summary>
internal static class MhepCommandLine
{
    /// <summary>Runs one command to its end.</summary>
    /// <param name="arguments">As typed, without the program's name.</param>
    /// <param name="output">Answers.</param>
    /// <param name="error">Faults.</param>
    /// <param name="cancellationToken">Ends a command that serves; Ctrl+C does the same.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        if (arguments.Any(OperatorConfiguration.IsKey))
        {
            await error.WriteLineAsync("mhep: a key never goes on a command line, where other accounts and histories see it: name it by its id, and rotate this one with 'mhep keys rotate'.");
            return ExitCodes.Failure;
        }

        var parsed = Commands(new Terminal(output, error)).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"mhep: {Explain(parsed)}");
            return ExitCodes.Failure;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception stop) when (stop is CommandException or AccessChangeException)
        {
            await error.WriteLineAsync($"mhep: {stop.Message}");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("mhep: stopped before it was done.");
            return ExitCodes.Failure;
        }
#pragma warning disable CA1031 // The one place where a fault ends the process: nothing above could say it better.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync($"mhep: {Faults.Explain(fault)}");
            return ExitCodes.Failure;
        }
    }

    private static RootCommand Commands(Terminal terminal) =>
        new("Mhep.Data: employment support data from workbooks to answers.")
        {
            DemoCommand.Create(terminal),
            ServeCommand.Create(terminal),
            IngestCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            WarningsCommand.Create(terminal),
            MappingCommand.Create(terminal),
            SubmissionsCommand.Create(terminal),
            RemindersCommand.Create(terminal),
            ConfirmCommand.Create(terminal),
            WithdrawCommand.Create(terminal),
            SamplesCommand.Create(terminal),
            KeysCommand.Create(terminal),
            AgreementsCommand.Create(terminal),
            AuditCommand.Create(terminal),
            CirclesCommand.Create(terminal),
            ReleasesCommand.Create(terminal),
            EraseCommand.Create(terminal),
            PrivacyCommand.Create(terminal),
            ExportCommand.Create(terminal),
            RetentionCommand.Create(terminal),
        };

    /// <summary>One line for a command that cannot be read: the first thing that is wrong with it, and where to look.</summary>
    private static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"{PathOf(command)} --help";
        if (command.Subcommands.Count > 0)
        {
            var names = string.Join(", ", command.Subcommands.Select(sub => sub.Name));
            return parsed.UnmatchedTokens is [var unknown, ..]
                ? $"'{unknown}' is not a command; there are {names}. Try '{help}'."
                : $"a command is needed: {names}. Try '{help}'.";
        }

        return $"{parsed.Errors[0].Message} Try '{help}'.";
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "mhep";
}
