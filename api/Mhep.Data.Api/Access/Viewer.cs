using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Access;

/// <summary>Who asks, and what is theirs.</summary>
/// <param name="Name">What the caller is called.</param>
/// <param name="Role">As what the caller asks.</param>
/// <param name="Provider">The provider that the caller belongs to; null where it is none.</param>
/// <param name="Sites">The sites whose exact figures the caller sees, in code order.</param>
public sealed record Viewer(string Name, Role Role, Provider? Provider, IReadOnlyList<Site> Sites);
