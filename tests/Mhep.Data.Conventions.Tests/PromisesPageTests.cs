using System.Globalization;
using System.Text.RegularExpressions;
using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

/// <summary>docs/promises.md names the tests that hold each promise: all of them exist.</summary>
public sealed partial class PromisesPageTests
{
    private static readonly int[] Promised = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16];

    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "promises.md"));

    [Fact]
    public void Every_promise_is_held_by_a_test()
    {
        var held = Page.Where(line => TestName().IsMatch(line)).Select(line => RowNumber().Match(line)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(Promised, held);
    }

    [Fact]
    public void Every_test_that_the_page_names_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(Path.GetFileNameWithoutExtension, StringComparer.Ordinal);
        var named = Page.SelectMany(line => TestName().Matches(line)).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).ToList();

        Assert.True(named.Count > Promised.Length);
        Assert.All(named, test => Assert.Contains(sources[test.Class], file => File.ReadAllText(file).Contains($" {test.Method}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"^\| (?<number>\d+) \|", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RowNumber();
}
