using Mhep.Data.Api.Access;
using Mhep.Data.Schema.Audit;
using Mhep.Data.Schema.Sqlite.Audit;

namespace Mhep.Data.Api.Audit;

/// <summary>The audit log as a caller may see it: an administrator all of it, a provider what concerns its own data and callers.</summary>
/// <param name="reader">Reads the log.</param>
/// <param name="trail">Writes it: what was done a moment ago is waited for.</param>
internal sealed class VisibleAudit(AuditReader reader, IAuditTrail trail)
{
    /// <summary>The entries, the newest first, read as they are asked for; none for those who may see none.</summary>
    /// <param name="visible">What the caller may see.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IEnumerable<AuditEntry>> EntriesAsync(VisibleFacts visible, Caller caller, CancellationToken cancellationToken)
    {
        if (QuestionOf(visible, caller) is not { } question) return [];
        await trail.FlushAsync(cancellationToken);
        var showsChain = visible.SeesPlatform(AccessTopic.AuditChain);
        return reader.Stream(question).Select(entry => new AuditEntry(entry, showsChain));
    }

    /// <summary>Entries by their hashes; null for those that are not there, and for those that the caller may not see.</summary>
    public IReadOnlyList<AuditEntry?> Find(IReadOnlyList<string> hashes, VisibleFacts visible, Caller caller)
    {
        var question = QuestionOf(visible, caller);
        var showsChain = visible.SeesPlatform(AccessTopic.AuditChain);
        return [.. hashes.Select(hash => question is null ? null : reader.Read(question with { Hash = hash, Most = 1 }) is [var found] ? new AuditEntry(found, showsChain) : null)];
    }

    private static AuditQuestion? QuestionOf(VisibleFacts visible, Caller caller)
    {
        if (visible.SeesPlatform(AccessTopic.AuditOfAll)) return new AuditQuestion();
        var providers = visible.Sites.Select(site => site.Provider.Code).Append(caller.ProviderCode).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(code => visible.SeesFiles(AccessTopic.Audit, code)).ToList();
        return providers.Count > 0 ? new AuditQuestion { Providers = providers } : null;
    }
}
