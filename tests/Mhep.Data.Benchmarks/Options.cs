using System.Globalization;

namespace Mhep.Data.Benchmarks;

/// <summary>'--name number' pairs of the command line.</summary>
internal static class Options
{
    /// <summary>The number after a name.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="name">'--runs'.</param>
    /// <param name="otherwise">Where the name is not given.</param>
    public static int Number(string[] arguments, string name, int otherwise)
    {
        var place = Array.IndexOf(arguments, name);
        return place >= 0 && place + 1 < arguments.Length ? int.Parse(arguments[place + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
