using System.CommandLine;
using System.Globalization;
using Mhep.Data.Analytics.Suppression;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Releases;
using Mhep.Data.Schema.Releases;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep releases': the rounded figures that others than a site's own see, made as an act of its own and not with each file.</summary>
internal static class ReleasesCommand
{
    public static Command Create(Terminal terminal) => new("releases", "Makes and lists releases: rounded figures for those who may not see exact ones.")
    {
        Make(terminal), List(terminal),
    };

    /// <summary>Makes a release and says so.</summary>
    /// <exception cref="CommandException">It was refused.</exception>
    public static async Task MakeAsync(Terminal terminal, SqliteDatabase database, ReleaseSettings settings, CancellationToken cancellationToken)
    {
        await using var audit = CommandAudit.Of(database);
        Release release;
        try
        {
            release = await new ReleaseMaker(database, TimeProvider.System, audit.Person).MakeAsync(settings, cancellationToken);
        }
        catch (SuppressionException refusal)
        {
            throw new CommandException(refusal.Message);
        }

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
        var providersLeft = Number("--least-providers-left-over", "A region that leaves over fewer of its policy focus is not shown", SuppressionRule.Default.LeastProvidersLeftOver);
        var countLeft = Number("--least-count-left-over", "Nor one that leaves over fewer people or events", SuppressionRule.Default.LeastCountLeftOver);
        var ofOne = Number("--most-of-one-provider", "A group of which one provider has more, in percent, is not shown", SuppressionRule.Default.MostOfOneProvider);
        var ofTwo = Number("--most-of-two-providers", "Nor one of which two have more", SuppressionRule.Default.MostOfTwoProviders);
        var feasible = Number("--least-feasible", "How many values a hidden count must still be able to have", SuppressionRule.Default.LeastFeasible);
        var because = new Option<string?>("--laxer-because")
        {
            Description = "Why a number may be laxer than by default; kept with the release. The audit log says that it was.",
            HelpName = "REASON",
        };
        var command = new Command("make", "Makes a release of the data as they are; servers follow within a second.")
        {
            smallest, rounded, denominator, providers, providersLeft, countLeft, ofOne, ofTwo, feasible, because, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = ReleaseSettings.Of(HostConfiguration.Load());
            settings = settings with
            {
                Rule = new SuppressionRule
                {
                    SmallestShown = parsed.GetValue(smallest) ?? settings.Rule.SmallestShown,
                    RoundedTo = parsed.GetValue(rounded) ?? settings.Rule.RoundedTo,
                    LeastDenominator = parsed.GetValue(denominator) ?? settings.Rule.LeastDenominator,
                    LeastProviders = parsed.GetValue(providers) ?? settings.Rule.LeastProviders,
                    LeastProvidersLeftOver = parsed.GetValue(providersLeft) ?? settings.Rule.LeastProvidersLeftOver,
                    LeastCountLeftOver = parsed.GetValue(countLeft) ?? settings.Rule.LeastCountLeftOver,
                    MostOfOneProvider = parsed.GetValue(ofOne) ?? settings.Rule.MostOfOneProvider,
                    MostOfTwoProviders = parsed.GetValue(ofTwo) ?? settings.Rule.MostOfTwoProviders,
                    LeastFeasible = parsed.GetValue(feasible) ?? settings.Rule.LeastFeasible,
                },
                LaxerBecause = parsed.GetValue(because) ?? settings.LaxerBecause,
            };
            await MakeAsync(terminal, await OpenAsync(parsed.GetRequiredValue(database), cancellationToken), settings, cancellationToken);
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
            var store = new ReleaseStore(await OpenAsync(parsed.GetRequiredValue(database), cancellationToken));
            foreach (var release in await store.ListAsync(cancellationToken))
            {
                await terminal.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{release.Id}  {release.MadeAt:yyyy-MM-dd HH:mm}  data version {release.DataVersion}  {release.CellCount:N0} cells  from {release.SmallestShown} to the nearest {release.RoundedTo}, rates of {release.LeastDenominator}, groups of {release.LeastProviders} providers, at most {release.MostOfOneProvider}% of one and {release.MostOfTwoProviders}% of two{(release.LaxerBecause is { } reason ? $"; laxer because: {Printable.Of(reason)}" : "")}"));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Option<int?> Number(string name, string description, int otherwise) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}. Default: as configured, else {otherwise}."),
        HelpName = "NUMBER",
    };

    private static async Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var database = DatabaseOption.Open(connectionString);
        await database.MigrateAsync(cancellationToken);
        return database;
    }
}
