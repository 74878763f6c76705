using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access;

/// <summary>Roles as the schema, the command line and the configuration write them: EMPLOYMENT_SPECIALIST.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in the order of <see cref="Role"/>.</summary>
    public static string All => string.Join(", ", Roles.Keys);

    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => role == Role.EmploymentSpecialist ? "EMPLOYMENT_SPECIALIST" : role.ToString().ToUpperInvariant();

    /// <summary>The role of a name, in any case; null where there is none.</summary>
    public static Role? Find(string name) => Roles.TryGetValue(name, out var role) ? role : null;
}
