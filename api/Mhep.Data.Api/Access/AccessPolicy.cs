using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mhep.Data.Analytics;

namespace Mhep.Data.Api.Access;

/// <summary>
/// The one place that says what a caller may see. What comes of it for a version of the data is worked out once for all callers of the
/// same scope, and forgotten with the version.
/// </summary>
/// <param name="rules">A rule for each topic.</param>
/// <param name="release">The newest release; null: there is none.</param>
internal sealed class AccessPolicy(IReadOnlyList<AccessRule> rules, NewestRelease? release = null)
{
    private readonly Dictionary<AccessTopic, AccessRule> _rules = rules.ToDictionary(rule => rule.Topic);
    private readonly ConditionalWeakTable<Facts, ConcurrentDictionary<string, VisibleFacts>> _views = [];
    private readonly ConditionalWeakTable<Caller, string> _scopes = []; // A caller lasts for many requests; its scope is worked out once.

    /// <summary>The policy of <see cref="AccessRules.All"/>.</summary>
    public AccessPolicy()
        : this(AccessRules.All)
    {
    }

    /// <summary>The policy of <see cref="AccessRules.All"/>, with a release.</summary>
    /// <param name="release">The newest release.</param>
    public AccessPolicy(NewestRelease release)
        : this(AccessRules.All, release)
    {
    }

    /// <summary>What a caller may see of a version of the data.</summary>
    /// <param name="facts">The version.</param>
    /// <param name="caller">Who asks.</param>
    public VisibleFacts ViewOf(Facts facts, Caller caller)
    {
        var views = _views.GetValue(facts, static _ => new ConcurrentDictionary<string, VisibleFacts>(StringComparer.Ordinal));
        var cells = release is not null && Allows(AccessTopic.ReleasedCells, caller, default) ? release.Current : ReleasedCells.None;
        var scope = cells.ReleaseId == 0 ? ScopeOf(caller) : FormattableString.Invariant($"release {cells.ReleaseId}|{ScopeOf(caller)}");
        return views.TryGetValue(scope, out var view) ? view : views.GetOrAdd(scope, new VisibleFacts(facts, caller, this) { Released = cells });
    }

    /// <summary>
    /// What a caller may see of an earlier version. Whose a site's data are says the newest list of sites: who has left a site no longer
    /// sees what was known of it; of a site that is no longer listed, the list of that moment. Earlier releases are not shown again.
    /// </summary>
    /// <param name="then">The earlier version.</param>
    /// <param name="now">The newest version.</param>
    /// <param name="caller">Who asks.</param>
    public VisibleFacts ViewOf(Facts then, Facts now, Caller caller)
    {
        var views = _views.GetValue(then, static _ => new ConcurrentDictionary<string, VisibleFacts>(StringComparer.Ordinal));
        var scope = FormattableString.Invariant($"{now.DataVersion}|{ScopeOf(caller)}");
        return views.TryGetValue(scope, out var view) ? view : views.GetOrAdd(scope, new VisibleFacts(then, caller, this, now));
    }

    /// <summary>Whether a caller may see a target's part of a topic.</summary>
    public bool Allows(AccessTopic topic, Caller caller, AccessTarget target) => _rules[topic].Allows(caller, target);

    private string ScopeOf(Caller caller) => _scopes.GetValue(caller, static one => one.Scope());
}
