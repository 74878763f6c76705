using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Access;

/// <summary>A circle that the caller's provider is in today, with three members or more.</summary>
/// <param name="Name">What its members call it.</param>
/// <param name="ByLetter">Whether members meet each other by letter.</param>
/// <param name="Members">Providers in force today, in code order.</param>
internal sealed record CircleView(string Name, bool ByLetter, IReadOnlyList<CircleMember> Members)
{
    /// <summary>Fewer are no circle: each would know which figures are the other's.</summary>
    public const int LeastMembers = 3;

    /// <summary>The member of a code; null where the provider is none.</summary>
    public CircleMember? Find(string providerCode) => Members.FirstOrDefault(member => string.Equals(member.ProviderCode, providerCode, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a site goes by where members meet by letter: 'B', or 'B1' where its provider has several among those shown.</summary>
    /// <param name="site">A site of a member.</param>
    /// <param name="sites">Those that are shown.</param>
    public string? LetterOf(Site site, IReadOnlyList<Site> sites)
    {
        if (Find(site.Provider.Code) is not { } member) return null;
        var own = sites.Where(each => each.Provider == site.Provider).Select(each => each.Code).Order(StringComparer.Ordinal).ToList();
        return own.Count == 1 ? member.Letter : FormattableString.Invariant($"{member.Letter}{own.IndexOf(site.Code) + 1}");
    }

    /// <summary>Everything that decides what is seen by it.</summary>
    public string Scope() => $"{Uri.EscapeDataString(Name)}:{ByLetter}:" + string.Join('+', Members.Select(member => $"{Uri.EscapeDataString(member.ProviderCode.ToUpperInvariant())}={member.Letter}"));
}
