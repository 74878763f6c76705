using System.CommandLine;
using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep submissions': the files handed in, the newest first, and what became of each.</summary>
internal static class SubmissionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var provider = new Option<string?>("--provider") { Description = "Only those of a provider.", HelpName = "CODE" };
        var json = new Option<bool>("--json") { Description = "Print the list as a JSON array." };
        var database = DatabaseOption.Create();
        var command = new Command("submissions", "Lists the files handed in, the newest first: id, when, whose, what became of it, rows, name; and why one waits.")
        {
            provider, json, database,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, parsed.GetRequiredValue(database), parsed.GetValue(provider), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string connectionString, string? code, bool asJson, CancellationToken cancellationToken)
    {
        var database = await SubmissionDatabase.OpenAsync(connectionString, cancellationToken);
        await using var context = database.CreateDbContext();
        var providers = await context.Providers.AsNoTracking().ToDictionaryAsync(provider => provider.Id, provider => provider.Code, cancellationToken);
        if (code is not null && !providers.Values.Contains(code, StringComparer.OrdinalIgnoreCase))
            throw new CommandException($"there is no provider '{code}'.");
        var reasons = (await context.ConfirmationReasons.AsNoTracking().OrderBy(reason => reason.Ordinal).ToListAsync(cancellationToken))
            .ToLookup(reason => reason.SubmissionId, reason => reason.Text);
        var listed = new List<(Submission Submission, string? Provider)>();
        foreach (var submission in await context.Submissions.AsNoTracking().OrderByDescending(row => row.Sequence).ToListAsync(cancellationToken))
        {
            var whose = submission.ProviderId is { } id ? providers[id] : null;
            if (code is not null && !string.Equals(whose, code, StringComparison.OrdinalIgnoreCase)) continue;
            listed.Add((submission, whose));
        }

        await (asJson
            ? terminal.Output.WriteLineAsync(SubmissionsJson.Render(listed.Select(one => SubmissionsJson.Of(one.Submission, one.Provider, reasons[one.Submission.Id]))))
            : WriteLinesAsync(terminal, listed, reasons));
        return ExitCodes.Success;
    }

    private static async Task WriteLinesAsync(Terminal terminal, List<(Submission Submission, string? Provider)> listed, ILookup<Guid, string> reasons)
    {
        foreach (var (submission, provider) in listed)
        {
            await terminal.Output.WriteLineAsync(Line(submission, provider));
            if (submission.Status != SubmissionStatus.AwaitingConfirmation) continue;
            foreach (var reason in reasons[submission.Id]) await terminal.Output.WriteLineAsync("  worth a look: " + Printable.Of(reason));
        }

        if (listed.Count == 0) await terminal.Output.WriteLineAsync("Nothing has been handed in.");
    }

    /// <summary>Two blanks between parts and none inside, but in the words and the name at the end, so that scripts can cut it.</summary>
    private static string Line(Submission submission, string? provider) => string.Join("  ",
        submission.Id.ToString("D"),
        submission.ReceivedAt.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture),
        Printable.Of(provider ?? "-"),
        submission.Status.InWords(),
        string.Create(CultureInfo.InvariantCulture, $"{submission.RowsAccepted} of {submission.RowsRead} rows"),
        Printable.Of(submission.FileName));
}
