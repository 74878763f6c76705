using System.Globalization;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access;

/// <summary>The agreements of a database: recorded, listed and withdrawn; never deleted, because what was shown was shown by them.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock; days are UTC.</param>
/// <param name="audited">Who records and withdraws them.</param>
internal sealed class AgreementStore(IDbContextFactory<MhepDbContext> database, TimeProvider time, Audited audited)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Records that a provider shows figures of its specialists to a commissioner.</summary>
    /// <param name="provider">Code of the provider.</param>
    /// <param name="commissioner">Code of the commissioner.</param>
    /// <param name="startsOn">First day on which it holds; null: today.</param>
    /// <param name="cancellationToken">Gives up; then nothing is recorded.</param>
    /// <returns>The agreement's number.</returns>
    /// <exception cref="AccessChangeException">There is no such provider or commissioner.</exception>
    public async Task<int> AddAsync(string provider, string commissioner, DateOnly? startsOn, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var codes = await ScopeCodes.ReadAsync(context, cancellationToken);
        var agreement = new Agreement
        {
            Kind = AgreementKind.SpecialistsToCommissioner,
            ProviderId = codes.Provider(provider),
            CommissionerId = codes.Commissioner(commissioner),
            StartsOn = startsOn ?? Today,
        };
        context.Agreements.Add(agreement);
        var detail = string.Create(CultureInfo.InvariantCulture, $"specialists to {commissioner.ToUpperInvariant()} from {agreement.StartsOn:yyyy-MM-dd}");
        await audited.WriteAsync(AuditAction.AgreementAdded, subject: null, provider, detail, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return agreement.Id;
    }

    /// <summary>A line for each agreement, in the order they were recorded.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var listed = await (
            from agreement in context.Agreements.AsNoTracking()
            join provider in context.Providers on agreement.ProviderId equals provider.Id
            join commissioner in context.Commissioners on agreement.CommissionerId equals commissioner.Id
            orderby agreement.Id
            select new { Agreement = agreement, Provider = provider.Code, Commissioner = commissioner.Code }).ToListAsync(cancellationToken);
        return [.. listed.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Agreement.Id}  {line.Provider}  {line.Commissioner}  from {line.Agreement.StartsOn:yyyy-MM-dd}  {(line.Agreement.WithdrawnOn is { } day ? $"withdrawn {day:yyyy-MM-dd}" : "in force")}"))];
    }

    /// <summary>Ends an agreement.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="day">First day on which it no longer holds; null: today.</param>
    /// <param name="cancellationToken">Gives up; then it goes on.</param>
    /// <returns>The day.</returns>
    /// <exception cref="AccessChangeException">There is no such agreement, or it was withdrawn already.</exception>
    public async Task<DateOnly> WithdrawAsync(int id, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var agreement = await context.Agreements.FirstOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw new AccessChangeException("there is no agreement of that number: 'mhep agreements list' shows them.");
        if (agreement.WithdrawnOn is not null) throw new AccessChangeException("the agreement was withdrawn already.");
        agreement.WithdrawnOn = day ?? Today;
        var provider = await context.Providers.Where(one => one.Id == agreement.ProviderId).Select(one => one.Code).FirstAsync(cancellationToken);
        var detail = string.Create(CultureInfo.InvariantCulture, $"from {agreement.WithdrawnOn:yyyy-MM-dd}");
        await audited.WriteAsync(
            AuditAction.AgreementWithdrawn, id.ToString(CultureInfo.InvariantCulture), provider, detail, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return agreement.WithdrawnOn.Value;
    }
}
