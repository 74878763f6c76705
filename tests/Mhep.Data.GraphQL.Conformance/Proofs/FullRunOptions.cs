using System.Globalization;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>What a full run is asked for.</summary>
/// <param name="Time">How long it lasts.</param>
/// <param name="Seed">The first seed.</param>
internal sealed record FullRunOptions(TimeSpan Time, ulong Seed)
{
    private const ulong UsualSeed = 20_260_402;

    /// <summary>Reads <c>--minutes N</c> and <c>--seed N</c>; an hour and always the same seed unless they say otherwise.</summary>
    /// <param name="args">What stands behind <c>--full</c>.</param>
    /// <returns>Null where they cannot be read.</returns>
    public static FullRunOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new FullRunOptions(TimeSpan.FromHours(1), UsualSeed);
        for (; args.Length >= 2; args = args[2..])
        {
            switch (args[0])
            {
                case "--minutes" when double.TryParse(args[1], CultureInfo.InvariantCulture, out var minutes) && minutes >= 0:
                    options = options with { Time = TimeSpan.FromMinutes(minutes) };
                    break;
                case "--seed" when ulong.TryParse(args[1], CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                default:
                    return null;
            }
        }

        return args.IsEmpty ? options : null;
    }
}
