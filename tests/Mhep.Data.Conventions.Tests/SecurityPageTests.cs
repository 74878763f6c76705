using System.Text.RegularExpressions;
using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

/// <summary>Each test that docs/security.md names is there: a promise whose test was renamed or removed is shown by nothing.</summary>
public sealed class SecurityPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public void Each_test_that_the_page_names_exists()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/security.md"));
        var named = Regex.Matches(page, @"`(?<class>[A-Z]\w+Tests)(?:\.(?<test>\w+?)(?<cut>_\.\.\.|\.\.\.)?)?`", RegexOptions.ExplicitCapture, Patience);
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var missing = named.Where(name => !IsThere(name, sources)).Select(name => name.Value).ToList();

        Assert.True(named.Count > 30, $"{named.Count} are named");
        Assert.Empty(missing);
    }

    private static bool IsThere(Match name, ILookup<string, string> sources)
    {
        var test = name.Groups["test"];
        var files = sources[name.Groups["class"].Value];
        if (!test.Success) return files.Any();
        var declared = name.Groups["cut"].Success ? $" {test.Value}" : $" {test.Value}(";
        return files.Any(file => File.ReadAllText(file).Contains(declared, StringComparison.Ordinal));
    }
}
