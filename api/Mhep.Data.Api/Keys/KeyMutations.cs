using Mhep.Data.Api.Access.Keys;
using Mhep.Data.Api.Submissions;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Keys;

/// <summary>What ADMINISTRATOR does with keys. To anyone else no key is there.</summary>
[MutationType]
internal static class KeyMutations
{
    private const int DefaultDays = 365;

    /// <summary>
    /// Makes a key, for ADMINISTRATOR, where the server is configured to (Access:KeysOverApi): whoever makes a key can ask as anyone with it. It is shown in this answer
    /// and never again. What was made, by whom and for which provider is in the audit log, where that provider reads it too.
    /// </summary>
    /// <param name="name">What it is for: 'Power BI'.</param>
    /// <param name="role">As what its holder asks.</param>
    /// <param name="provider">For PROVIDER: its code.</param>
    /// <param name="commissioner">For COMMISSIONER: its code.</param>
    /// <param name="sites">For EMPLOYMENT_SPECIALIST the one site; for FUNDER each site of its contracts.</param>
    /// <param name="specialist">For EMPLOYMENT_SPECIALIST: the code at the site.</param>
    /// <param name="study">For EVALUATOR: the study's name.</param>
    /// <param name="expiresAt">From when on it is refused; null: in 365 days.</param>
    /// <param name="request">The request.</param>
    /// <param name="desk">Makes it.</param>
    /// <param name="cancellationToken">Gives up; then there is no key.</param>
    [Error(typeof(NotFoundError))]
    [Error(typeof(KeyRefusedError))]
    public static Task<MutationResult<IssuedApiKey>> CreateApiKeyAsync(
        string name,
        Role role,
        string? provider,
        string? commissioner,
        IReadOnlyList<string>? sites,
        string? specialist,
        string? study,
        DateTimeOffset? expiresAt,
        RequestContext request,
        [Service] KeyDesk desk,
        CancellationToken cancellationToken)
    {
        var scope = new KeyScope { Role = role, Provider = provider, Commissioner = commissioner, Sites = sites ?? [], Specialist = specialist, Study = study };
        return desk.IssueAsync(request, scope, async keys => await keys.CreateAsync(name, scope, desk.ExpiryOf(expiresAt, DefaultDays), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Makes a key's successor with the same role and scope, for ADMINISTRATOR, where the server is configured to (Access:KeysOverApi). Both are valid until the old one is
    /// revoked or expires; two at most are.
    /// </summary>
    /// <param name="prefix">The key to be replaced, 'mhep_0f3k...' or without 'mhep_'.</param>
    /// <param name="expiresAt">From when on the new one is refused; null: in 365 days.</param>
    /// <param name="request">The request.</param>
    /// <param name="desk">Makes it.</param>
    /// <param name="cancellationToken">Gives up; then there is no new key.</param>
    [Error(typeof(NotFoundError))]
    [Error(typeof(KeyRefusedError))]
    public static Task<MutationResult<IssuedApiKey>> RotateApiKeyAsync(
        string prefix, DateTimeOffset? expiresAt, RequestContext request, [Service] KeyDesk desk, CancellationToken cancellationToken) =>
        desk.IssueAsync(request, scope: null, async keys => (await keys.RotateAsync(prefix, desk.ExpiryOf(expiresAt, DefaultDays), cancellationToken)).Key, cancellationToken);

    /// <summary>Takes a key back for good, for ADMINISTRATOR; servers refuse it within a second. Again for one that was: the same.</summary>
    /// <param name="prefix">The key, 'mhep_0f3k...' or without 'mhep_'.</param>
    /// <param name="request">The request.</param>
    /// <param name="desk">Takes it back.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Error(typeof(NotFoundError))]
    public static Task<MutationResult<ApiKey>> RevokeApiKeyAsync(string prefix, RequestContext request, [Service] KeyDesk desk, CancellationToken cancellationToken) =>
        desk.RevokeAsync(request, prefix, cancellationToken);
}
