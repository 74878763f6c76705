using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>
/// Tells which entries are one with a count: those that say the same in everything. A dashboard asks the same thousands of times, so the hash
/// takes only the length of a document, which may have thousands of letters; documents of one length are told apart by comparing them.
/// </summary>
internal sealed class AlikeEvents : IEqualityComparer<AuditEvent>
{
    /// <summary>The only one.</summary>
    public static AlikeEvents Instance { get; } = new();

    /// <inheritdoc />
    public bool Equals(AuditEvent? x, AuditEvent? y) => x == y;

    /// <inheritdoc />
    public int GetHashCode(AuditEvent obj) => HashCode.Combine(obj.Action, obj.Who, obj.Operation, obj.Document?.Length, obj.Cells, obj.Subject);
}
