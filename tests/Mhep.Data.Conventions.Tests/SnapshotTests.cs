using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

/// <summary>A golden file that no test reads any more is a promise nobody keeps.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Every_golden_file_belongs_to_a_test_that_exists()
    {
        var tests = Path.Combine(Repository.Root, "tests");
        var unused = Directory.EnumerateDirectories(tests, "__snapshots__", SearchOption.AllDirectories)
            .SelectMany(folder => Directory.EnumerateFiles(folder))
            .Where(file => !IsUsed(file))
            .Select(file => Path.GetRelativePath(tests, file));

        Assert.Empty(unused);
    }

    /// <summary>'Class.Test.ext' beside 'Class.cs' that has a method of that name; 'Class.Test.case.ext' for theories.</summary>
    private static bool IsUsed(string snapshot)
    {
        var parts = Path.GetFileName(snapshot).Split('.');
        var source = Path.Combine(Path.GetDirectoryName(snapshot)!, "..", parts[0] + ".cs");
        return parts.Length >= 3 && File.Exists(source)
            && File.ReadAllText(source).Contains(" " + parts[1] + "(", StringComparison.Ordinal);
    }
}
