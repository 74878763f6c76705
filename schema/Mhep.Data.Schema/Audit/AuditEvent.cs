using Mhep.Data.Schema.Access;

namespace Mhep.Data.Schema.Audit;

/// <summary>
/// What is to be written into the audit log. Holds ids, codes and fixed words: nothing of a client, and nothing that a caller wrote but the
/// name of an operation.
/// </summary>
/// <param name="Action">What is done.</param>
public sealed record AuditEvent(AuditAction Action)
{
    /// <summary>Id of the act, for what may be told twice: the log takes it once. Null: each time it is told is an act of its own.</summary>
    public Guid? Act { get; init; }

    /// <summary>When it was done; null: when it is told.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who does it: 'key ID', 'token SUBJECT', 'command line ACCOUNT', 'worker'; null: nobody is known.</summary>
    public string? Who { get; init; }

    /// <summary>As what; null where nobody was let in.</summary>
    public Role? Role { get; init; }

    /// <summary>Code of the provider whose data it is about, or that the caller is bound to; null: the programme, or several.</summary>
    public string? Provider { get; init; }

    /// <summary>Name of the operation; null where it has none.</summary>
    public string? Operation { get; init; }

    /// <summary>Text of the document. Only its SHA-256 is kept.</summary>
    public string? Document { get; init; }

    /// <summary>What is done something to, by an id that says nothing about anyone: a submission's, a key's, a client's random id.</summary>
    public string? Subject { get; init; }

    /// <summary>Network address of a caller that was refused; null for all others.</summary>
    public string? Address { get; init; }

    /// <summary>How many released cells were shown, or released; null where it is not about cells.</summary>
    public long? Cells { get; init; }

    /// <summary>Fixed words, codes and numbers: 'AUTH_NOT_AUTHENTICATED', '12 rows'.</summary>
    public string? Detail { get; init; }
}
