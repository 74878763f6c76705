using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;
using Stored = Mhep.Data.Schema.Audit.AuditEntry;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep audit list': entries of the audit log, the newest first.</summary>
internal static class AuditListCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create(Terminal terminal)
    {
        var since = MomentOption.Create("--since", "Only of this moment and later");
        var until = MomentOption.Create("--until", "Only before this moment");
        var who = new Option<string?>("--who") { Description = "Only by this one, as the list writes it: 'key 0f3k...', 'worker'.", HelpName = "TEXT" };
        var provider = new Option<string?>("--provider") { Description = "Only about this provider, or by its callers.", HelpName = "CODE" };
        var action = new Option<AuditAction?>("--action")
        {
            Description = "Only of this kind: QUERY, KEY_REVOKED, CLIENT_ROWS_READ, ...",
            HelpName = "ACTION",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (AuditActionNames.Find(text) is { } found) return found;
                result.AddError($"--action '{text}' is none: there are {AuditActionNames.All}.");
                return null;
            },
        };
        var most = new Option<int>("--most") { Description = "At most so many.", HelpName = "NUMBER", DefaultValueFactory = _ => 100 };
        var json = new Option<bool>("--json") { Description = "Print a JSON object a line." };
        var database = DatabaseOption.Create();
        var command = new Command("list", "Lists what was done, the newest first: number, moment, what, who, as what, provider, to what, operation and its document's hash, how often.")
        {
            since, until, who, provider, action, most, json, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = DatabaseOption.Open(parsed.GetRequiredValue(database));
            await CommandAudit.CatchUpAsync(opened, cancellationToken);
            var entries = new AuditReader(AuditFiles.Beside(opened.FilePath)).Read(new AuditQuestion
            {
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
                Who = parsed.GetValue(who),
                Providers = parsed.GetValue(provider) is { } code ? [code] : null,
                Action = parsed.GetValue(action)?.ToString(),
                Most = parsed.GetValue(most),
            });
            var asJson = parsed.GetValue(json);
            foreach (var entry in entries) await terminal.Output.WriteLineAsync(asJson ? JsonSerializer.Serialize(Shown(entry), Json) : Printable.Of(Line(entry)));
            if (entries.Count == 0 && !asJson) await terminal.Output.WriteLineAsync("There are no such entries.");
            return ExitCodes.Success;
        });
        return command;
    }

    private static object Shown(Stored entry) => new
    {
        entry.Sequence,
        At = entry.At.UtcDateTime,
        Action = AuditActionNames.Of(entry.Action),
        entry.Who,
        Role = entry.Role is { } role ? RoleNames.Of(role) : null,
        entry.Provider,
        entry.Subject,
        entry.Operation,
        entry.DocumentHash,
        entry.Address,
        entry.Cells,
        entry.Times,
        entry.Detail,
        entry.Hash,
    };

    /// <summary>Two blanks between parts; what there is nothing to say of is '-'.</summary>
    private static string Line(Stored entry) => string.Join("  ",
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        AuditActionNames.Of(entry.Action),
        entry.Who ?? entry.Address ?? "-",
        entry.Role is { } role ? RoleNames.Of(role) : "-",
        entry.Provider ?? "-",
        entry.Subject ?? "-",
        entry.Operation ?? "-",
        entry.DocumentHash?[..12] ?? "-",
        string.Create(CultureInfo.InvariantCulture, $"x{entry.Times}"),
        string.Join(", ", new[] { entry.Cells is { } cells ? string.Create(CultureInfo.InvariantCulture, $"{cells} cells") : null, entry.Detail }.OfType<string>()));
}
