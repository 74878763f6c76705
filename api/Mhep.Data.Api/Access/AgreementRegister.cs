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
    private readonly FreshValues<IReadOnlyList<CircleView>> _byProvider;

    /// <summary>Reads the agreements of a database.</summary>
    /// <param name="database">Where they are stored.</param>
    /// <param name="time">The clock; days are UTC.</param>
    public AgreementRegister(IDbContextFactory<MhepDbContext> database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _byCommissioner = new FreshValues<IReadOnlyList<string>>(time, ReadAsync);
        _byProvider = new FreshValues<IReadOnlyList<CircleView>>(time, CirclesAsync);
    }

    /// <summary>A caller with the agreements that bear on what it sees: commissioners have those with providers, and providers their circles.</summary>
    public async ValueTask<Caller> CompleteAsync(Caller caller) => caller switch
    {
        { Role: Role.Commissioner, CommissionerCode: { } code } => caller with { SpecialistAgreements = await _byCommissioner.FindAsync(code) },
        { Role: Role.Provider, ProviderCode: { } code } when await _byProvider.FindAsync(code) is { Count: > 0 } circles => caller with { Circles = circles },
        _ => caller,
    };

    private async Task<IReadOnlyList<CircleView>> CirclesAsync(string providerCode)
    {
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        await using var context = await _database.CreateDbContextAsync();
        var joined = await (
            from membership in context.CircleMemberships.AsNoTracking()
            where membership.StartsOn <= today && (membership.WithdrawnOn == null || membership.WithdrawnOn > today)
            join circle in context.Circles on membership.CircleId equals circle.Id
            join provider in context.Providers on membership.ProviderId equals provider.Id
            select new { Circle = circle, Member = new CircleMember(provider.Code, membership.Letter) }).ToListAsync();
        return [.. joined.GroupBy(each => each.Circle.Id)
            .Select(circle => new CircleView(
                circle.First().Circle.Name,
                circle.First().Circle.ByLetter,
                [.. circle.Select(each => each.Member).DistinctBy(member => member.ProviderCode).OrderBy(member => member.ProviderCode, StringComparer.Ordinal)]))
            .Where(circle => circle.Members.Count >= CircleView.LeastMembers && circle.Find(providerCode) is not null)
            .OrderBy(circle => circle.Name, StringComparer.Ordinal)];
    }

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
