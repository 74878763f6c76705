using Mhep.Data.Api.Access;
using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Audit;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Audit;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Api.Keys;

/// <summary>Makes and takes back keys for callers who may, and tells them in the API's words why it cannot be.</summary>
/// <param name="database">Where keys are stored.</param>
/// <param name="list">Lists them.</param>
/// <param name="trail">Told of each before it is made.</param>
/// <param name="options">Whether keys are made over the API.</param>
/// <param name="time">The clock.</param>
internal sealed class KeyDesk(IDbContextFactory<MhepDbContext> database, KeyList list, IAuditTrail trail, AccessOptions options, TimeProvider time)
{
    /// <summary>From when on a new key is refused, UTC.</summary>
    public DateTime ExpiryOf(DateTimeOffset? asked, int days) => asked?.UtcDateTime ?? time.GetUtcNow().UtcDateTime.AddDays(days);

    /// <summary>Makes a key.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="scope">What it is to be bound to; null: what its predecessor is.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MutationResult<IssuedApiKey>> IssueAsync(RequestContext request, KeyScope? scope, Func<KeyStore, Task<KeyText>> make, CancellationToken cancellationToken)
    {
        if (!Allows(request)) return MutationResult.Failed<IssuedApiKey>(NotThere());
        if (!options.KeysOverApi)
            return Refused<IssuedApiKey>("Keys are made and rotated on the command line here ('mhep keys'). Whoever runs the server may allow it over the API: Access:KeysOverApi.", "keys-over-api-off");
        if (scope?.Fault(isTyped: false) is { } fault) return Refused<IssuedApiKey>(Sentence(fault), "key-scope");
        try
        {
            var text = await make(StoreOf(request));
            return new IssuedApiKey(await FindAsync(text.Id, cancellationToken), text);
        }
        catch (AccessChangeException refusal)
        {
            return refusal.Code == "key-unknown" ? MutationResult.Failed<IssuedApiKey>(NotThere()) : Refused<IssuedApiKey>(WordsOf(refusal), refusal.Code);
        }
    }

    /// <summary>Takes a key back.</summary>
    public async Task<MutationResult<ApiKey>> RevokeAsync(RequestContext request, string prefix, CancellationToken cancellationToken)
    {
        if (!Allows(request)) return MutationResult.Failed<ApiKey>(NotThere());
        try
        {
            var revoked = await StoreOf(request).RevokeAsync(prefix, cancellationToken);
            return await FindAsync(revoked.Id, cancellationToken);
        }
        catch (AccessChangeException)
        {
            return MutationResult.Failed<ApiKey>(NotThere());
        }
    }

    private static bool Allows(RequestContext request) => request.Get<VisibleFacts>().SeesPlatform(AccessTopic.KeyChanges);

    private KeyStore StoreOf(RequestContext request) => new(database, time, Audited.Of(trail, request.Get<Caller>()));

    private async Task<ApiKey> FindAsync(string id, CancellationToken cancellationToken) =>
        new((await list.ReadAsync(cancellationToken)).Single(listing => listing.Key.Id == id));

    private static string WordsOf(AccessChangeException refusal) => refusal.Code switch
    {
        "key-name" => "A key needs a name that says what it is for.",
        "key-expires" => "'expiresAt' lies in the past: the key would be refused at once.",
        "key-not-valid" => "The key is no longer valid: make a new one.",
        "key-two-live" => "Two keys of this one's line are valid already: revoke the older one first.",
        _ => Sentence(refusal.Message),
    };

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static MutationResult<T> Refused<T>(string message, string code)
        where T : class => MutationResult.Failed<T>(new KeyRefusedError(message, code));

    private static NotFoundError NotThere() => new("There is no such key.");
}
