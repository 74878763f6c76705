using System.Collections.Frozen;
using System.Text;

namespace Mhep.Data.Analytics.Measures;

/// <summary>Measure keys as they are written outside of code: <see cref="MeasureKey.Sustained13Weeks"/> is 'SUSTAINED_13_WEEKS'.</summary>
public static class MeasureKeyNames
{
    private static readonly FrozenDictionary<MeasureKey, string> Names =
        Enum.GetValues<MeasureKey>().ToFrozenDictionary(key => key, key => UpperSnake(key.ToString()));

    private static readonly FrozenDictionary<string, MeasureKey> Keys =
        Names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The written key, 'JOB_STARTS'.</summary>
    /// <param name="key">The measure.</param>
    public static string ToName(this MeasureKey key) => Names[key];

    /// <summary>Reads a written key without regard to case; false when there is none of that name.</summary>
    /// <param name="name">'JOB_STARTS'.</param>
    /// <param name="key">The measure.</param>
    public static bool TryParse(string name, out MeasureKey key) => Keys.TryGetValue(name, out key);

    /// <summary>A capital or the first digit of a number starts a word: 'Sustained13Weeks' gives 'SUSTAINED_13_WEEKS'.</summary>
    private static string UpperSnake(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && i > 0 && !char.IsDigit(name[i - 1]));
            if (starts && i > 0) result.Append('_');
            result.Append(char.ToUpperInvariant(name[i]));
        }

        return result.ToString();
    }
}
