using System.CommandLine;
using System.Globalization;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Releases;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep releases': the rounded figures that others than a site's own see, made as an act of its own and not with each file.</summary>
internal static class ReleasesCommand
{
    public static Command Create(Terminal terminal) => new("releases", "Makes and lists releases: rounded figures for those who may not see exact ones.")
    {
        Make(terminal), List(terminal),
    };

    /// <summary>Makes a release by a rule and says so.</summary>
    public static async Task MakeAsync(Terminal terminal, SqliteDatabase database, SuppressionRule rule, CancellationToken cancellationToken)
    {
        var release = await new ReleaseStore(database, TimeProvider.System).MakeAsync(rule, cancellationToken);
        await terminal.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Made release {release.Id} of data version {release.DataVersion}: {release.CellCount:N0} cells."));
    }

    private static Command Make(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var smallest = Number("--smallest-shown", "The smallest count but 0 that is shown", SuppressionRule.Default.SmallestShown);
        var rounded = Number("--rounded-to", "Counts go to the nearest multiple of it", SuppressionRule.Default.RoundedTo);
        var denominator = Number("--least-denominator", "A rate of fewer is not shown", SuppressionRule.Default.LeastDenominator);
        var providers = Number("--least-providers", "A group of fewer is not shown", SuppressionRule.Default.LeastProviders);
        var command = new Command("make", "Makes a release of the data as they are; servers follow within a second.") { smallest, rounded, denominator, providers, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var rule = new SuppressionRule
            {
                SmallestShown = parsed.GetValue(smallest),
                RoundedTo = parsed.GetValue(rounded),
                LeastDenominator = parsed.GetValue(denominator),
                LeastProviders = parsed.GetValue(providers),
            };
            try
            {
                rule.RequireNoLaxer();
            }
            catch (SuppressionException refusal)
            {
                throw new CommandException(refusal.Message);
            }

            await MakeAsync(terminal, await OpenAsync(parsed.GetRequiredValue(database), cancellationToken), rule, cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists all releases, the newest first: number, when, data version, cells, rule.") { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var store = new ReleaseStore(await OpenAsync(parsed.GetRequiredValue(database), cancellationToken), TimeProvider.System);
            foreach (var release in await store.ListAsync(cancellationToken))
            {
                await terminal.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{release.Id}  {release.MadeAt:yyyy-MM-dd HH:mm}  data version {release.DataVersion}  {release.CellCount:N0} cells  from {release.SmallestShown} to the nearest {release.RoundedTo}, rates of {release.LeastDenominator}, groups of {release.LeastProviders} providers"));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int least) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}; {least} or more."),
        HelpName = "NUMBER",
        DefaultValueFactory = _ => least,
    };

    private static async Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        return database;
    }
}
