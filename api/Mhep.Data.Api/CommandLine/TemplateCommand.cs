using System.CommandLine;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Templates;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep template': writes a workbook for a provider to fill in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = DatabaseOption.Create();
        var site = new Option<string?>("--site") { Description = "The site that it is for.", HelpName = "CODE" };
        var provider = new Option<string?>("--provider") { Description = "All sites of a provider, instead of one site.", HelpName = "CODE" };
        var prefilled = new Option<bool>("--prefilled")
        {
            Description = "Put the current rows in, with the provider's own client ids: for that provider's eyes only.",
        };
        var output = new Option<string?>("--out") { Description = "Where to; by default template-CODE.xlsx in this folder. A file that is there is not replaced.", HelpName = "FILE" };
        var command = new Command("template", "Writes a workbook to fill in: every sheet that a provider sends, with drop-downs and rules in the cells.")
        {
            site, provider, prefilled, output, database,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new TemplateRequest(parsed.GetValue(site), parsed.GetValue(provider), parsed.GetValue(prefilled));
            return RunAsync(terminal, request, parsed.GetValue(output), DatabaseOption.Open(parsed.GetRequiredValue(database)), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, TemplateRequest request, string? output, SqliteDatabase database, CancellationToken cancellationToken)
    {
        if (request.SiteCode is null == request.ProviderCode is null) throw new CommandException("name either a site with --site or a provider with --provider.");
        if (!File.Exists(database.FilePath)) throw new CommandException("there is no database yet: 'mhep ingest' makes one; the list of sites comes first.");
        await CheckCommand.RefuseOutdatedAsync(database, cancellationToken);
        if (request.IsPrefilled) await RecordAsync(database, request, cancellationToken);
        var path = await OwnedFile.WriteAsync(
            output ?? $"template-{OwnedFile.NameOf(request.SiteCode ?? request.ProviderCode ?? "")}.xlsx",
            file => new WorkbookTemplate(database, ClientIdentity.Beside(database.FilePath)).WriteAsync(request, file, cancellationToken));
        await terminal.Output.WriteLineAsync(path);
        return ExitCodes.Success;
    }

    /// <summary>Written before the file is made. Of a site or provider that is not there nothing is, and nothing will be made.</summary>
    private static async Task RecordAsync(SqliteDatabase database, TemplateRequest request, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var site = (await context.Sites.AsNoTracking().ToListAsync(cancellationToken)).Find(one => IsSame(one.Code, request.SiteCode));
        var siteId = site?.Id;
        var ofSite = await context.SiteListings.Where(listing => listing.SiteId == siteId).OrderByDescending(listing => listing.Id)
            .Select(listing => (int?)listing.ProviderId).FirstOrDefaultAsync(cancellationToken);
        var provider = (await context.Providers.AsNoTracking().ToListAsync(cancellationToken))
            .Find(one => one.Id == ofSite || IsSame(one.Code, request.ProviderCode))?.Code;
        if (provider is null) return;
        await using var audit = CommandAudit.Of(database);
        await audit.Person.WriteAsync(AuditAction.TemplatePrefilled, subject: null, provider, site?.Code, cancellationToken: cancellationToken);
    }

    private static bool IsSame(string code, string? asked) => string.Equals(code, asked, StringComparison.OrdinalIgnoreCase);
}
