using System.CommandLine;
using Mhep.Data.Analytics.EarlyWarnings;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.EarlyWarnings;
using Mhep.Data.Api.Hosting;
using Mhep.Data.Api.Sites;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Sqlite;
using EarlyWarning = Mhep.Data.Api.EarlyWarnings.EarlyWarning;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep warnings': what may be worth a conversation, as the programme sees it, or as a provider sees its own.</summary>
internal static class WarningsCommand
{
    public static Command Create(Terminal terminal)
    {
        var site = new Option<string?>("--site") { Description = "Only those of a site.", HelpName = "CODE" };
        var provider = new Option<string?>("--provider")
        {
            Description = "As this provider sees those of its own sites, which it sees first; without it, as the programme does: after 14 days, or a reply.",
            HelpName = "CODE",
        };
        var asOf = DateOption.Create("--as-of", "The day on which one looks; without it, today. A day");
        var json = new Option<bool>("--json") { Description = "Print a JSON list." };
        var database = DatabaseOption.Create();
        var command = new Command("warnings", "Lists what came of the rules of early warning (docs/early-warning.md): what may be worth a conversation, with the numbers.")
        {
            site, provider, asOf, json, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = await SubmissionDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            var caller = parsed.GetValue(provider) is { } code ? new Caller { Name = code, Role = Role.Provider, ProviderCode = code } : Caller.Programme("mhep warnings");
            var found = await ReadAsync(opened, caller, parsed.GetValue(site), parsed.GetValue(asOf), cancellationToken);
            await terminal.Output.WriteLineAsync(parsed.GetValue(json) ? WarningsJson.Render(found) : Printable.Of(Text(found, caller)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<(Site Site, IReadOnlyList<EarlyWarning> Warnings)>> ReadAsync(
        SqliteDatabase database, Caller caller, string? siteCode, DateOnly? asOf, CancellationToken cancellationToken)
    {
        using var store = new FactsStore(database);
        var visible = new AccessPolicy().ViewOf(await store.RefreshAsync(cancellationToken), caller);
        if (caller.ProviderCode is { } code && visible.FindProvider(code) is null) throw new CommandException($"there is no provider '{code}' in the list of sites.");
        var sites = visible.Sites.Where(site => site.Warned is not null && (siteCode is null || string.Equals(site.Code, siteCode, StringComparison.OrdinalIgnoreCase))).ToList();
        if (siteCode is not null && sites.Count == 0) throw new CommandException($"there is no site '{siteCode}' in the list of sites, or it is another provider's.");
        var settings = EarlyWarningSettings.Of(HostConfiguration.Load());
        var reader = new EarlyWarningReader(new EarlyWarningLedger(database, new SqliteBulkInsert(), settings, TimeProvider.System), settings, TimeProvider.System);
        try
        {
            return [.. sites.Zip(await reader.OfAsync(sites, asOf, cancellationToken), (site, warnings) => (site, warnings ?? []))];
        }
        catch (MeasureRequestException refusal)
        {
            throw new CommandException(refusal.Message);
        }
    }

    /// <summary>Two blanks between parts and none inside, but in the sentence at the end, so that scripts can cut it.</summary>
    private static string Text(IReadOnlyList<(Site Site, IReadOnlyList<EarlyWarning> Warnings)> found, Caller caller)
    {
        var lines = found.SelectMany(each => each.Warnings.Select(warning => $"{each.Site.Code}  {warning.Rule.Key.ToName()}  {WarningsJson.StateOf(warning)}  {warning.Sentence}")).ToList();
        if (lines.Count == 0) lines.Add("There is nothing to show.");
        if (caller.Role == Role.Programme) lines.Add("What its provider has not had its days to reply to is not listed; --provider CODE lists what a provider sees.");
        return string.Join('\n', lines);
    }
}
