using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep confirm': accepts a submission that waits because of what it drops or restates.</summary>
internal static class ConfirmCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = SubmissionDecision.IdArgument();
        var database = DatabaseOption.Create();
        var command = new Command("confirm", "Accepts a submission that waits for confirmation. Ends with 0: it is in the data, 1: it is not.") { id, database };
        command.SetAction((parsed, cancellationToken) => SubmissionDecision.RunAsync(
            terminal,
            parsed.GetRequiredValue(database),
            parsed.GetRequiredValue(id),
            (decisions, submission, by) => decisions.ConfirmAsync(submission, by, cancellationToken),
            cancellationToken));
        return command;
    }
}
