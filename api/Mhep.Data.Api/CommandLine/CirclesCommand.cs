using System.CommandLine;
using System.Globalization;
using Mhep.Data.Api.Access;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep circles': providers who agreed to be compared with each other, from when and until when.</summary>
internal static class CirclesCommand
{
    public static Command Create(Terminal terminal) => new("circles", "Makes circles of providers who see each other's released figures, and records who joins and leaves.")
    {
        Make(terminal), Join(terminal), Withdraw(terminal), List(terminal),
    };

    private static Command Make(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var name = Name();
        var byLetter = new Option<bool>("--by-letter") { Description = "Members meet by letter; without it, by name." };
        var command = new Command("make", "Makes a circle without members.") { name, byLetter, database };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(database), async circles =>
        {
            await circles.CreateAsync(parsed.GetRequiredValue(name), parsed.GetValue(byLetter), cancellationToken);
            await terminal.Output.WriteLineAsync("Made. It shows nothing before three providers have joined.");
        }, cancellationToken));
        return command;
    }

    private static Command Join(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var name = Name();
        var provider = Provider("Who signed the agreement.");
        var from = DateOption.Create("--from", "First day on which it holds; without it, today");
        var command = new Command("join", "Records that a provider signed the agreement of a circle.") { name, provider, from, database };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(database), async circles =>
        {
            await circles.JoinAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(provider), parsed.GetValue(from), cancellationToken);
            await terminal.Output.WriteLineAsync("Joined.");
        }, cancellationToken));
        return command;
    }

    private static Command Withdraw(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var name = Name();
        var provider = Provider("Who leaves.");
        var on = DateOption.Create("--on", "First day on which it no longer holds; without it, today");
        var command = new Command("withdraw", "Ends a provider's membership; servers follow within a second.") { name, provider, on, database };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(database), async circles =>
        {
            var day = await circles.WithdrawAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(provider), parsed.GetValue(on), cancellationToken);
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Withdrawn from {day:yyyy-MM-dd} on."));
        }, cancellationToken));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists all circles, and below each its members: letter, provider, from when, until when.") { database };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(database), async circles =>
        {
            foreach (var line in await circles.ListAsync(cancellationToken)) await terminal.Output.WriteLineAsync(Printable.Of(line));
        }, cancellationToken));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "What the circle is called." };

    private static Option<string> Provider(string description) => new("--provider") { Description = description, HelpName = "CODE", Required = true };

    private static async Task<int> RunAsync(string connectionString, Func<CircleStore, Task> actAsync, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        await using var audit = CommandAudit.Of(database);
        await actAsync(new CircleStore(database, TimeProvider.System, audit.Person));
        return ExitCodes.Success;
    }
}
