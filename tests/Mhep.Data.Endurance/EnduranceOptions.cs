using System.Globalization;

namespace Mhep.Data.Endurance;

/// <summary>How long to try, and from where.</summary>
/// <param name="Seed">Of all random choices.</param>
/// <param name="Kills">How many ingests are killed.</param>
/// <param name="Minutes">For how long changed workbooks are read.</param>
/// <param name="DataSets">On how many random data sets every measure is worked out twice.</param>
internal sealed record EnduranceOptions(ulong Seed, int Kills, double Minutes, int DataSets)
{
    /// <summary>What is to be typed.</summary>
    public const string Usage = "Usage: Mhep.Data.Endurance --full [--seed N] [--kills N] [--minutes N] [--datasets N]";

    /// <summary>Reads what was typed; null where it cannot be read.</summary>
    public static EnduranceOptions? Parse(string[] arguments)
    {
        if (arguments is not ["--full", .. var rest] || rest.Length % 2 != 0) return null;
        var options = new EnduranceOptions(20_231_122, 200, 10, 1000);
        foreach (var pair in rest.Chunk(2))
        {
            switch (pair[0])
            {
                case "--seed" when ulong.TryParse(pair[1], CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--kills" when int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var kills):
                    options = options with { Kills = kills };
                    break;
                case "--minutes" when double.TryParse(pair[1], CultureInfo.InvariantCulture, out var minutes) && minutes >= 0:
                    options = options with { Minutes = minutes };
                    break;
                case "--datasets" when int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var dataSets):
                    options = options with { DataSets = dataSets };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
