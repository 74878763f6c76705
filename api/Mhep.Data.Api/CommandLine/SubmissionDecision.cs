using System.CommandLine;
using Mhep.Data.Ingestion;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>What 'mhep confirm' and 'mhep withdraw' have in common: whose submission it is, and what the answer means to the shell.</summary>
internal static class SubmissionDecision
{
    /// <summary>A new argument for the submission's id; an argument belongs to one command.</summary>
    public static Argument<string> IdArgument() => new("ID") { Description = "The submission's id, as its report and 'mhep submissions' print it." };

    /// <summary>Makes the decision and prints what came of it.</summary>
    /// <param name="terminal">Where it is printed.</param>
    /// <param name="connectionString">What '--database' holds.</param>
    /// <param name="id">What was given for the id.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="cancellationToken">Stops before anything has happened.</param>
    /// <exception cref="CommandException">It is no id, or the decision could not take effect.</exception>
    public static async Task<int> RunAsync(
        Terminal terminal, string connectionString, string id, Func<SubmissionDecisions, Guid, AuditActor, Task<Decision>> decide, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var submission)) throw new CommandException($"'{id}' is no submission's id: 'mhep submissions' lists them.");
        var database = await SubmissionDatabase.OpenAsync(connectionString, cancellationToken);
        await using var audit = CommandAudit.Of(database);
        var decisions = new SubmissionDecisions(database, new SqliteBulkInsert(), audit.Person.Trail, TimeProvider.System);
        var decision = await decide(decisions, submission, audit.Person.Actor);
        if (decision.Outcome != DecisionOutcome.Done) throw new CommandException(char.ToLowerInvariant(decision.Message[0]) + decision.Message[1..]);
        await terminal.Output.WriteLineAsync($"Submission {submission:D}: {decision.Message}");
        return ExitCodes.Success;
    }
}
