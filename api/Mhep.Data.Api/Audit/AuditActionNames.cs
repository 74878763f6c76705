using System.Text;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Audit;

/// <summary>What was done, as the schema and the command line write it: KEY_REVOKED.</summary>
internal static class AuditActionNames
{
    private static readonly Dictionary<string, AuditAction> Actions =
        Enum.GetValues<AuditAction>().ToDictionary(action => Of(action), StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them.</summary>
    public static string All => string.Join(", ", Actions.Keys);

    /// <summary>The name of an action; 'UNKNOWN' for one of a newer version of the platform.</summary>
    public static string Of(AuditAction? action)
    {
        if (action is not { } known) return "UNKNOWN";
        var name = new StringBuilder();
        foreach (var letter in known.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0) name.Append('_');
            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>The action of a name, in any case; null where there is none.</summary>
    public static AuditAction? Find(string name) => Actions.TryGetValue(name, out var action) ? action : null;
}
