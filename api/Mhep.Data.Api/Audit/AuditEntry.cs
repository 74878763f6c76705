using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Access;
using Mhep.Data.Schema.Audit;
using Stored = Mhep.Data.Schema.Audit.AuditEntry;

namespace Mhep.Data.Api.Audit;

/// <summary>Something that was done, as the audit log keeps it. Nothing in it is of a client.</summary>
[Node(nameof(Key))]
public sealed class AuditEntry
{
    private readonly Stored _stored;
    private readonly bool _showsChain;

    internal AuditEntry(Stored stored, bool showsChain) => (_stored, _showsChain) = (stored, showsChain);

    /// <summary>The entry's hash: says nothing of how many there are.</summary>
    [Ignore]
    public string Key => _stored.Hash;

    /// <summary>When, UTC; of several alike within a second, the first.</summary>
    public DateTimeOffset At => _stored.At;

    /// <summary>What was done; null where a newer version of the platform wrote it.</summary>
    public AuditAction? Action => _stored.Action;

    /// <summary>By whom: 'key ID', 'token SUBJECT', 'command line ACCOUNT', 'worker'; null where nobody was known.</summary>
    public string? Who => _stored.Who;

    /// <summary>As what; null for the command line and the platform itself.</summary>
    public Role? Role => _stored.Role;

    /// <summary>Code of the provider whose data it is about, or whose caller did it.</summary>
    public string? Provider => _stored.Provider;

    /// <summary>What it was done to, by its id: a submission's, a key's, a client's random id.</summary>
    public string? Subject => _stored.Subject;

    /// <summary>Name of the operation.</summary>
    public string? OperationName => _stored.Operation;

    /// <summary>SHA-256 of the operation's document, lower-case hexadecimal; its text is not kept.</summary>
    public string? DocumentHash => _stored.DocumentHash;

    /// <summary>How many released cells were shown, or released.</summary>
    public int? Cells => _stored.Cells is { } cells ? int.CreateSaturating(cells) : null;

    /// <summary>How often within the second.</summary>
    public int Times => int.CreateSaturating(_stored.Times);

    /// <summary>Fixed words, codes and numbers.</summary>
    public string? Detail => _stored.Detail;

    /// <summary>Network address of a caller that was refused; for ADMINISTRATOR alone.</summary>
    public string? Address => _showsChain ? _stored.Address : null;

    /// <summary>Place in the log, from 1; for ADMINISTRATOR alone, as it tells how much others do.</summary>
    public long? Sequence => _showsChain ? _stored.Sequence : null;

    /// <summary>SHA-256 over the entry before and this one; for ADMINISTRATOR alone.</summary>
    public string? Hash => _showsChain ? _stored.Hash : null;
}
