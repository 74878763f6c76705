using Mhep.Data.Schema.Access;

namespace Mhep.Data.Schema.Audit;

/// <summary>Who acts, as the audit log has it.</summary>
/// <param name="Who">'key ID', 'token SUBJECT', 'command line ACCOUNT', 'worker', 'inbox'.</param>
/// <param name="Role">As what; null for those who need no leave: the command line and the platform itself.</param>
public sealed record AuditActor(string Who, Role? Role)
{
    /// <summary>The platform, working for what waits.</summary>
    public static AuditActor Worker { get; } = new("worker", Role: null);

    /// <summary>Whoever may put files into the inbox.</summary>
    public static AuditActor Inbox { get; } = new("inbox", Role: null);

    /// <summary>An event of this one's doing.</summary>
    /// <param name="action">What is done.</param>
    public AuditEvent Event(AuditAction action) => new(action) { Who = Who, Role = Role };
}
