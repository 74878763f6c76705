using System.CommandLine;
using Mhep.Data.Ingestion.Sheets.Mappings;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep mapping': what a provider's own headings and codes mean, kept for its files to come.</summary>
internal static class MappingCommand
{
    public static Command Create(Terminal terminal) => new("mapping", "What a provider's own headings and codes mean: set, confirm, show, remove.")
    {
        Set(terminal),
        Confirm(terminal),
        Show(terminal),
        Remove(terminal),
    };

    private static Command Set(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A mapping file (JSON), as docs/ingestion.md describes it." };
        return Of("set", "Reads a provider's files with a mapping from now on.", [file], async (target, parsed, cancellationToken) =>
        {
            var mapping = MappingFile.Read(parsed.GetRequiredValue(file));
            if (mapping.ProviderCode is { } owner && !owner.Equals(target.Provider, StringComparison.OrdinalIgnoreCase))
                throw new CommandException($"the mapping is for provider '{owner}', not for '{target.Provider}'.");
            await StoreAsync(terminal, target, mapping, cancellationToken);
        });
    }

    private static Command Confirm(Terminal terminal)
    {
        var headings = new Argument<string[]>("HEADINGS")
        {
            Description = "What a report has proposed and is right, as 'YOURS=OURS': \"Refferal dat=Referral date\".",
            Arity = ArgumentArity.OneOrMore,
        };
        return Of("confirm", "Adds headings that a report has proposed to a provider's mapping.", [headings], async (target, parsed, cancellationToken) =>
        {
            var pairs = parsed.GetRequiredValue(headings).Select(Pair).ToList();
            var current = await target.Mappings.InForceAsync(target.Provider, cancellationToken);
            var mapping = MappingChange.WithHeadings(current, pairs, out var faults);
            await StoreAsync(terminal, target, mapping ?? throw MappingFile.Refused("what was confirmed", faults), cancellationToken);
        });
    }

    private static Command Show(Terminal terminal) => Of("show", "Prints a provider's mapping and its versions.", [], async (target, _, cancellationToken) =>
    {
        var versions = await target.Mappings.VersionsAsync(target.Provider, cancellationToken) ?? throw Unknown(target.Provider);
        foreach (var version in versions)
        {
            await terminal.Output.WriteLineAsync(FormattableString.Invariant(
                $"Version {version.Number}, {version.StoredAt:yyyy-MM-dd HH:mm} UTC: {version.MappingSha256?[..12] ?? "none"}"));
        }

        var current = await target.Mappings.InForceAsync(target.Provider, cancellationToken);
        await terminal.Output.WriteLineAsync(current is null ? "No mapping is in force: only the headings of docs/ingestion.md are understood." : Printable.Of(current.Text.TrimEnd()));
    });

    private static Command Remove(Terminal terminal) =>
        Of("remove", "Reads a provider's files without a mapping from now on; what was read with one stays.", [], (target, _, cancellationToken) =>
            StoreAsync(terminal, target, mapping: null, cancellationToken));

    private static Command Of(string name, string description, Argument[] arguments, Func<MappingTarget, ParseResult, CancellationToken, Task> run)
    {
        var provider = new Option<string>("--provider") { Description = "The provider's code.", HelpName = "CODE", Required = true };
        var database = DatabaseOption.Create();
        var command = new Command(name, description) { provider, database };
        foreach (var argument in arguments) command.Add(argument);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = DatabaseOption.Open(parsed.GetRequiredValue(database));
            await opened.MigrateAsync(cancellationToken);
            await run(new MappingTarget(parsed.GetRequiredValue(provider), opened), parsed, cancellationToken);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task StoreAsync(Terminal terminal, MappingTarget target, ProviderMapping? mapping, CancellationToken cancellationToken)
    {
        var number = await target.Mappings.SetAsync(target.Provider, mapping, cancellationToken) ?? throw Unknown(target.Provider);
        await terminal.Output.WriteLineAsync(FormattableString.Invariant(
            $"Version {number} is in force for {target.Provider}: {mapping?.Sha256[..12] ?? "no mapping"}."));
    }

    private static (string Own, string Ours) Pair(string text)
    {
        var equals = text.LastIndexOf('=');
        return equals > 0 && equals < text.Length - 1
            ? (text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new CommandException($"'{text}' is not 'YOURS=OURS', such as \"Refferal dat=Referral date\".");
    }

    private static CommandException Unknown(string provider) =>
        new($"there is no provider '{provider}': the programme's list of sites names it first.");

    /// <summary>Whose mapping, and where it is kept.</summary>
    private sealed record MappingTarget(string Provider, SqliteDatabase Database)
    {
        public ProviderMappings Mappings { get; } = new(Database, new SqliteBulkInsert(), TimeProvider.System);
    }
}
