using Mhep.Data.Api.Sites;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access;

/// <summary>Who asks, and what is theirs.</summary>
/// <param name="Name">What the caller is called.</param>
/// <param name="Role">As what the caller asks.</param>
/// <param name="Provider">The provider that the caller belongs to; null where it is none.</param>
/// <param name="Sites">The sites whose exact figures the caller sees, in code order.</param>
public sealed record Viewer(string Name, Role Role, Provider? Provider, IReadOnlyList<Site> Sites)
{
    internal static Viewer Of(Caller caller, VisibleFacts visible)
    {
        var sites = visible.Sites.Where(site => site.Facts is not null).ToList();
        var provider = caller.Role switch
        {
            Role.Provider => visible.FindProvider(caller.ProviderCode!),
            Role.EmploymentSpecialist => sites is [var site, ..] ? site.Provider : null,
            _ => null,
        };
        return new Viewer(caller.Name, caller.Role, provider, sites);
    }
}
