using System.CommandLine;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Analytics.Returns;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep reminders': the sites without an outcomes report for a month, as things stand now, and what has changed since the month's list was made.</summary>
internal static class RemindersCommand
{
    public static Command Create(Terminal terminal)
    {
        var month = new Option<ReportingMonth?>("--month")
        {
            Description = "A month that is over, as 2023-04; without it, the newest whose reports are due.",
            HelpName = "MONTH",
            CustomParser = result =>
            {
                if (ReportingMonth.TryParse(result.Tokens[0].Value, out var read)) return read;
                result.AddError($"--month '{result.Tokens[0].Value}' is no month: write it as 2023-04.");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "Print a JSON object." };
        var database = DatabaseOption.Create();
        var command = new Command("reminders", "Lists the sites without an outcomes report for a month: site, provider, days missing, what came instead.") { month, json, database };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, parsed.GetRequiredValue(database), parsed.GetValue(month), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string connectionString, ReportingMonth? month, bool asJson, CancellationToken cancellationToken)
    {
        var settings = WorkerSettings.Of(HostConfiguration.Load());
        var deadline = new ReportDeadline(
            settings.Options.ReportsDueAfterDays, TimeZoneInfo.FindSystemTimeZoneById(settings.Schedule.TimeZone), TimeProvider.System);
        var asked = month ?? deadline.NewestDue;
        if (!deadline.IsOver(asked)) throw new CommandException($"{asked} is not over: ask for it when it is.");
        var database = await SubmissionDatabase.OpenAsync(connectionString, cancellationToken);
        using var store = new FactsStore(database);
        var facts = await store.RefreshAsync(cancellationToken);
        var kept = await new ReminderLists(database, new SqliteBulkInsert(), store, deadline, TimeProvider.System).FindAsync(asked, cancellationToken);
        var reminders = new MonthReminders(asked, deadline.DueOn(asked), deadline.Today, facts, MissingReports.Of(facts, asked), kept);
        await terminal.Output.WriteLineAsync(asJson ? RemindersText.Json(reminders) : Printable.Of(RemindersText.Render(reminders)));
        return ExitCodes.Success;
    }
}
