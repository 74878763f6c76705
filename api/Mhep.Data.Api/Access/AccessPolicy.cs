using System.Runtime.CompilerServices;
using Mhep.Data.Analytics;

namespace Mhep.Data.Api.Access;

/// <summary>
/// The one place that says what a caller may see. While the server listens to this machine alone, whoever asks is at it,
/// and asks for the programme.
/// </summary>
internal sealed class AccessPolicy
{
    private readonly ConditionalWeakTable<Facts, VisibleFacts> _views = [];

    /// <summary>What the caller may see of a version of the data.</summary>
    /// <param name="facts">The version.</param>
    public VisibleFacts ViewOf(Facts facts) => _views.GetValue(facts, version => new VisibleFacts(version, version.Sites));

    /// <summary>Who the caller is.</summary>
    /// <param name="visible">What the caller may see.</param>
    public static Viewer ViewerOf(VisibleFacts visible) => new("This machine", Role.Programme, Provider: null, visible.Sites);
}
