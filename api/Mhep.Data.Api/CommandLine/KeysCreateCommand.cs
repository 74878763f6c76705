using System.CommandLine;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep keys create': makes a key and shows it, this once, alone on the last line.</summary>
internal static class KeysCreateCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var role = new Option<Role>("--role")
        {
            Description = $"As what its holder asks: {RoleNames.All}.",
            HelpName = "ROLE",
            Required = true,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (RoleNames.Find(text) is { } found) return found;
                result.AddError($"--role '{text}' is no role: there are {RoleNames.All}.");
                return default;
            },
        };
        var name = new Option<string>("--name") { Description = "What it is for: 'Power BI'.", HelpName = "TEXT", Required = true };
        var provider = new Option<string?>("--provider") { Description = "For PROVIDER: its code.", HelpName = "CODE" };
        var commissioner = new Option<string?>("--commissioner") { Description = "For COMMISSIONER: its code.", HelpName = "CODE" };
        var sites = new Option<string[]>("--site")
        {
            Description = "For EMPLOYMENT_SPECIALIST the site; for FUNDER each site of its contracts.",
            HelpName = "CODE",
            AllowMultipleArgumentsPerToken = true,
        };
        var specialist = new Option<string?>("--specialist") { Description = "For EMPLOYMENT_SPECIALIST: the code at the site.", HelpName = "CODE" };
        var study = new Option<string?>("--study") { Description = "For EVALUATOR: the study's name.", HelpName = "TEXT" };
        var expires = ExpiryOption.Create();
        var command = new Command("create", "Makes a key. It is shown once, alone on the last line, and stored only as a hash.")
        {
            role, name, provider, commissioner, sites, specialist, study, expires, database,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var scope = new KeyScope
            {
                Role = parsed.GetRequiredValue(role),
                Provider = parsed.GetValue(provider),
                Commissioner = parsed.GetValue(commissioner),
                Sites = parsed.GetValue(sites) ?? [],
                Specialist = parsed.GetValue(specialist),
                Study = parsed.GetValue(study),
            };
            var expiresAt = ExpiryOption.Read(parsed.GetValue(expires), TimeProvider.System);
            await using var opened = await KeyDatabase.OpenAsync(parsed.GetRequiredValue(database), cancellationToken);
            var key = await opened.Keys.CreateAsync(parsed.GetRequiredValue(name), scope, expiresAt, cancellationToken);
            await KeyPrinting.ShowOnceAsync(terminal.Output, key, scope.Role, expiresAt);
            return ExitCodes.Success;
        });
        return command;
    }
}
