using System.CommandLine;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep withdraw': takes a submission back, so that what was there before it is current again.</summary>
internal static class WithdrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = SubmissionDecision.IdArgument();
        var reason = new Option<string>("--reason") { Description = "Why, in a few words that name nobody; kept with the submission.", HelpName = "TEXT", Required = true };
        var database = DatabaseOption.Create();
        var command = new Command("withdraw", "Takes a submission back: what was there before it is current again. Ends with 0: done, 1: nothing has changed.")
        {
            id, reason, database,
        };
        command.SetAction((parsed, cancellationToken) => SubmissionDecision.RunAsync(
            terminal,
            parsed.GetRequiredValue(database),
            parsed.GetRequiredValue(id),
            (decisions, submission, by) => decisions.WithdrawAsync(submission, by, parsed.GetRequiredValue(reason), cancellationToken),
            cancellationToken));
        return command;
    }
}
