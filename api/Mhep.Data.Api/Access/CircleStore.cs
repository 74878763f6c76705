using System.Globalization;
using System.Security.Cryptography;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Audit;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Circles;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Access;

/// <summary>The circles of a database: made, joined and left; memberships are never deleted, because what was shown was shown by them.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="time">The clock; days are UTC.</param>
/// <param name="audited">Who records them.</param>
internal sealed class CircleStore(IDbContextFactory<MhepDbContext> database, TimeProvider time, Audited audited)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Makes a circle without members.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="byLetter">Whether members meet by letter and not by name.</param>
    /// <param name="cancellationToken">Gives up; then there is none.</param>
    /// <exception cref="AccessChangeException">There is one of that name.</exception>
    public async Task CreateAsync(string name, bool byLetter, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(name)) throw new AccessChangeException("a circle has a name.");
        if (await FindAsync(context, name, cancellationToken) is not null) throw new AccessChangeException($"there is a circle '{name}' already.");
        context.Circles.Add(new Circle { Name = name, ByLetter = byLetter });
        await audited.WriteAsync(AuditAction.CircleChanged, subject: null, provider: null, byLetter ? "made, by letter" : "made, by name", cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Records that a provider signed the agreement.</summary>
    /// <param name="name">The circle.</param>
    /// <param name="provider">Code of the provider.</param>
    /// <param name="startsOn">First day on which it holds; null: today.</param>
    /// <param name="cancellationToken">Gives up; then nothing is recorded.</param>
    /// <exception cref="AccessChangeException">There is no such circle or provider, or it is a member, or the circle has had 26.</exception>
    public async Task JoinAsync(string name, string provider, DateOnly? startsOn, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var circle = await GetAsync(context, name, cancellationToken);
        var providerId = (await ScopeCodes.ReadAsync(context, cancellationToken)).Provider(provider);
        var memberships = await context.CircleMemberships.Where(one => one.CircleId == circle.Id).ToListAsync(cancellationToken);
        if (memberships.Exists(one => one.ProviderId == providerId && one.WithdrawnOn is null)) throw new AccessChangeException($"'{provider}' is a member of '{circle.Name}' already.");
        var free = Letters.Except(memberships.Select(one => one.Letter[0])).ToArray();
        if (free.Length == 0) throw new AccessChangeException("the circle has had 26 members, one for each letter: make another.");
        var membership = new CircleMembership
        {
            CircleId = circle.Id,
            ProviderId = providerId,
            Letter = free[RandomNumberGenerator.GetInt32(free.Length)].ToString(), // By lot: the order of joining would say who is who.
            StartsOn = startsOn ?? Today,
        };
        context.CircleMemberships.Add(membership);
        var detail = string.Create(CultureInfo.InvariantCulture, $"circle {circle.Id} joined from {membership.StartsOn:yyyy-MM-dd}");
        await audited.WriteAsync(AuditAction.CircleChanged, subject: null, provider, detail, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends a membership.</summary>
    /// <param name="name">The circle.</param>
    /// <param name="provider">Code of the provider.</param>
    /// <param name="day">First day on which it no longer holds; null: today.</param>
    /// <param name="cancellationToken">Gives up; then it goes on.</param>
    /// <returns>The day.</returns>
    /// <exception cref="AccessChangeException">There is no such circle or provider, or it is no member.</exception>
    public async Task<DateOnly> WithdrawAsync(string name, string provider, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var circle = await GetAsync(context, name, cancellationToken);
        var providerId = (await ScopeCodes.ReadAsync(context, cancellationToken)).Provider(provider);
        var membership = await context.CircleMemberships.FirstOrDefaultAsync(one => one.CircleId == circle.Id && one.ProviderId == providerId && one.WithdrawnOn == null, cancellationToken)
            ?? throw new AccessChangeException($"'{provider}' is no member of '{circle.Name}'.");
        membership.WithdrawnOn = day ?? Today;
        var detail = string.Create(CultureInfo.InvariantCulture, $"circle {circle.Id} left on {membership.WithdrawnOn:yyyy-MM-dd}");
        await audited.WriteAsync(AuditAction.CircleChanged, subject: null, provider, detail, cancellationToken: cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return membership.WithdrawnOn.Value;
    }

    /// <summary>A line for each circle and, below it, for each membership.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.CreateDbContextAsync(cancellationToken);
        var circles = await context.Circles.AsNoTracking().OrderBy(circle => circle.Name).ToListAsync(cancellationToken);
        var memberships = await (
            from membership in context.CircleMemberships.AsNoTracking()
            join provider in context.Providers on membership.ProviderId equals provider.Id
            orderby membership.Id
            select new { Membership = membership, provider.Code }).ToListAsync(cancellationToken);
        var lines = new List<string>();
        foreach (var circle in circles)
        {
            var own = memberships.Where(line => line.Membership.CircleId == circle.Id).ToList();
            var today = own.Count(line => IsInForce(line.Membership, Today));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{circle.Name}  by {(circle.ByLetter ? "letter" : "name")}  {today} today{(today < CircleView.LeastMembers ? ", too few to be shown" : "")}"));
            lines.AddRange(own.Select(line => string.Create(
                CultureInfo.InvariantCulture,
                $"  {line.Membership.Letter}  {line.Code}  from {line.Membership.StartsOn:yyyy-MM-dd}  {(line.Membership.WithdrawnOn is { } day ? $"withdrawn {day:yyyy-MM-dd}" : "in force")}")));
        }

        return lines;
    }

    /// <summary>Whether a membership holds on a day.</summary>
    internal static bool IsInForce(CircleMembership membership, DateOnly day) => membership.StartsOn <= day && (membership.WithdrawnOn is not { } end || end > day);

    private static async Task<Circle> GetAsync(MhepDbContext context, string name, CancellationToken cancellationToken) =>
        await FindAsync(context, name, cancellationToken) ?? throw new AccessChangeException($"there is no circle '{name}': 'mhep circles list' shows them.");

    /// <summary>The column compares without regard to case.</summary>
    private static Task<Circle?> FindAsync(MhepDbContext context, string name, CancellationToken cancellationToken) =>
        context.Circles.FirstOrDefaultAsync(circle => circle.Name == name, cancellationToken);
}
