using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A key a role for the demonstration, bound to the invented services, so that anyone can look through other eyes.</summary>
internal static class DemoKeys
{
    private const string Site = "SYN-A1";
    private const int Days = 7;

    /// <summary>Makes and prints them.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="database">Holds the samples.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task PrintAsync(TextWriter output, SqliteDatabase database, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        await using var audit = CommandAudit.Of(database);
        var keys = new KeyStore(database, time, audit.Person);
        await output.WriteLineAsync($"This machine asks as PROGRAMME without a key. To ask as someone else, -H 'Authorization: Bearer KEY', for {Days} days:");
        foreach (var scope in await ScopesAsync(database, cancellationToken))
        {
            var key = await keys.CreateAsync($"Demonstration, {RoleNames.Of(scope.Role)}", scope, time.GetUtcNow().UtcDateTime.AddDays(Days), cancellationToken);
            await output.WriteLineAsync($"  {RoleNames.Of(scope.Role),-21} {key.Whole}");
        }
    }

    private static async Task<IReadOnlyList<KeyScope>> ScopesAsync(IDbContextFactory<MhepDbContext> database, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var bound = await (
            from site in context.Sites
            where site.Code == Site
            join listing in context.SiteListings on site.Id equals listing.SiteId
            join provider in context.Providers on listing.ProviderId equals provider.Id
            join commissioner in context.Commissioners on listing.CommissionerId equals commissioner.Id
            orderby listing.Id descending
            select new { site.Id, Provider = provider.Code, Commissioner = commissioner.Code }).FirstAsync(cancellationToken);
        var specialist = await context.EmploymentSpecialists.Where(one => one.SiteId == bound.Id).Select(one => one.Code).Order().FirstAsync(cancellationToken);
        return
        [
            new() { Role = Role.Provider, Provider = bound.Provider },
            new() { Role = Role.EmploymentSpecialist, Sites = [Site], Specialist = specialist },
            new() { Role = Role.Commissioner, Commissioner = bound.Commissioner },
            new() { Role = Role.Programme },
            new() { Role = Role.Funder, Sites = [Site] },
            new() { Role = Role.Evaluator, Study = "demonstration" },
            new() { Role = Role.Peer },
            new() { Role = Role.Administrator },
        ];
    }
}
