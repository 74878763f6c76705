using Mhep.Data.Schema.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.CommandLine;

/// <summary>A provider that a person named. What was typed may be anything, even a client's id: only the stored code goes into the audit log.</summary>
internal static class StoredProvider
{
    /// <summary>Its code as it is stored; case does not matter.</summary>
    /// <param name="database">Where providers are.</param>
    /// <param name="typed">What the option holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CommandException">There is none of that code.</exception>
    public static async Task<string> CodeAsync(SqliteDatabase database, string typed, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var codes = await context.Providers.AsNoTracking().Select(provider => provider.Code).ToListAsync(cancellationToken);
        return codes.Find(code => code.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandException($"there is no provider '{Printable.Of(typed)}'.");
    }
}
