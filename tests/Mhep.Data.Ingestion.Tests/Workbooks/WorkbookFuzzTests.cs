using System.Globalization;
using Xunit.Abstractions;

namespace Mhep.Data.Ingestion.Tests.Workbooks;

// Seeds are printed, so that what random changes find can be found again.
#pragma warning disable RS0030

/// <summary>A few hundred changed files of each format in the tests; as many as one likes by MHEP_FUZZ_MUTATIONS, from MHEP_FUZZ_SEED.</summary>
public sealed class WorkbookFuzzTests(ITestOutputHelper output)
{
    private const ulong DefaultSeed = 20_240_115;
    private const long MostMemory = 512L * 1024 * 1024;

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("MHEP_FUZZ_MUTATIONS"), CultureInfo.InvariantCulture, out var asked) ? asked : 400;

    private static readonly ulong Seed =
        ulong.TryParse(Environment.GetEnvironmentVariable("MHEP_FUZZ_SEED"), CultureInfo.InvariantCulture, out var asked) ? asked : DefaultSeed;

    public static TheoryData<string> Formats => [.. WorkbookFuzz.Seeds.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_change_makes_the_door_throw_or_one_file_take_half_a_gigabyte(string format)
    {
        output.WriteLine(FormattableString.Invariant($"{format}: {Count} files, seed {Seed}"));

        var (read, refused, most) = WorkbookFuzz.Run(format, Seed, Count);

        output.WriteLine(FormattableString.Invariant($"{read} read, {refused} refused, at most {most / 1024:N0} KB made by one"));
        Assert.Equal(Count, read + refused);
        Assert.InRange(most, 0, MostMemory);
    }
}
