using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access;

/// <summary>Which agreements are in force today. A withdrawn one ends within <see cref="FreshValues{T}.Moment"/>.</summary>
internal sealed class AgreementRegister
{
    private readonly IDbContextFactory<MhepDbContext> _database;
    private readonly TimeProvider _time;
    private readonly FreshValues<IReadOnlyList<string>> _byCommissioner;

    /// <summary>Reads the agreements of a database.</summary>
    /// <param name="database">Where they are stored.</param>
    /// <param name="time">The clock; days are UTC.</param>
    public AgreementRegister(IDbContextFactory<MhepDbContext> database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _byCommissioner = new FreshValues<IReadOnlyList<string>>(time, ReadAsync);
    }

    /// <summary>A caller with the agreements that bear on what it sees: only commissioners have any.</summary>
    public async ValueTask<Caller> CompleteAsync(Caller caller) => caller is { Role: Role.Commissioner, CommissionerCode: { } code }
        ? caller with { SpecialistAgreements = await _byCommissioner.FindAsync(code) }
        : caller;

    private async Task<IReadOnlyList<string>> ReadAsync(string commissionerCode)
    {
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        await using var context = await _database.CreateDbContextAsync();
        var inForce = await (
            from agreement in context.Agreements.AsNoTracking()
            where agreement.Kind == AgreementKind.SpecialistsToCommissioner
                && agreement.StartsOn <= today && (agreement.WithdrawnOn == null || agreement.WithdrawnOn > today)
            join provider in context.Providers on agreement.ProviderId equals provider.Id
            join commissioner in context.Commissioners on agreement.CommissionerId equals commissioner.Id
            select new { Provider = provider.Code, Commissioner = commissioner.Code }).ToListAsync();
        return [.. inForce
            .Where(agreed => string.Equals(agreed.Commissioner, commissionerCode, StringComparison.OrdinalIgnoreCase))
            .Select(agreed => agreed.Provider).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }
}
