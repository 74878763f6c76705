using System.Text;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>Names in the schema from names in C#.</summary>
public static class Naming
{
    /// <summary>A member as a field: <c>GetSitesAsync</c> is sites.</summary>
    public static string Field(string member)
    {
        var name = member;
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
            name = name[3..];
        if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
            name = name[..^5];
        return Camel(name);
    }

    /// <summary>With a small first letter; leading capitals of an abbreviation go together: URLPath is urlPath.</summary>
    public static string Camel(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        if (capitals == 0)
            return name;
        var small = capitals == 1 || capitals == name.Length ? capitals : capitals - 1;
        return name[..small].ToLowerInvariant() + name[small..];
    }

    /// <summary>With a capital first letter: sites is Sites.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A member of an enum: Sustained13WeeksUnder16Hours is SUSTAINED_13_WEEKS_UNDER_16_HOURS.</summary>
    public static string EnumValue(string member)
    {
        var name = new StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            if (i > 0 && StartsWord(member, i))
                name.Append('_');
            name.Append(char.ToUpperInvariant(member[i]));
        }

        return name.ToString();
    }

    private static bool StartsWord(string member, int i)
    {
        var (before, here) = (member[i - 1], member[i]);
        if (before == '_' || here == '_')
            return false;
        if (char.IsDigit(here) != char.IsDigit(before))
            return char.IsDigit(here) || char.IsUpper(here);
        var endsAbbreviation = char.IsUpper(before) && i + 1 < member.Length && char.IsLower(member[i + 1]);
        return char.IsUpper(here) && (!char.IsUpper(before) || endsAbbreviation);
    }
}
