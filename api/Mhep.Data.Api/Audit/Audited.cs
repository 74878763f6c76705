using Mhep.Data.Api.Access;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Audit;

/// <summary>Somebody whose acts are written into the audit log: what makes, changes or takes back keys, agreements and policies has one.</summary>
/// <param name="Trail">The log.</param>
/// <param name="Actor">Who acts.</param>
internal sealed record Audited(IAuditTrail Trail, AuditActor Actor)
{
    /// <summary>Whoever types commands at this machine, by the name of the account.</summary>
    public static Audited AtCommandLine(IAuditTrail trail) => new(trail, new AuditActor($"command line {Environment.UserName}", Role: null));

    /// <summary>A caller of the server.</summary>
    public static Audited Of(IAuditTrail trail, Caller caller) => new(trail, caller.Actor);

    /// <summary>Writes what is about to be done, and returns once that lies on the disk: only then act.</summary>
    /// <param name="action">What.</param>
    /// <param name="subject">To what, by an id that says nothing about anyone.</param>
    /// <param name="provider">Code of the provider that it concerns; null: none, or several.</param>
    /// <param name="detail">Fixed words, codes and numbers.</param>
    /// <param name="cells">How many released cells it is about; null where it is not about cells.</param>
    /// <param name="cancellationToken">Gives up; then do not act.</param>
    /// <exception cref="IOException">It could not be written. Do not act.</exception>
    public Task WriteAsync(
        AuditAction action, string? subject, string? provider, string? detail = null, long? cells = null, CancellationToken cancellationToken = default) =>
        Trail.WriteAsync(Actor.Event(action) with { Subject = subject, Provider = provider, Detail = detail, Cells = cells }, cancellationToken);
}
