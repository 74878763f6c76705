using System.Xml.Linq;
using Mhep.Data.Testing;

namespace Mhep.Data.Conventions.Tests;

/// <summary>Project references are the architecture: this table is it, and the project files must agree.</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>Each project of the product with all it may reference. Tests may reference anything but are referenced by none.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Mhep.Data.GraphQL"] = [],
        ["Mhep.Data.GraphQL.AspNetCore"] = ["Mhep.Data.GraphQL"],
        ["Mhep.Data.Schema"] = [],
        ["Mhep.Data.Schema.Sqlite"] = ["Mhep.Data.Schema"],
        ["Mhep.Data.Analytics"] = ["Mhep.Data.Schema"],
        ["Mhep.Data.Spreadsheets"] = [],
        ["Mhep.Data.Ingestion"] = ["Mhep.Data.Schema", "Mhep.Data.Analytics", "Mhep.Data.Spreadsheets"],
        ["Mhep.Data.Samples"] = ["Mhep.Data.Schema", "Mhep.Data.Spreadsheets"],
        ["Mhep.Data.Api"] =
        [
            "Mhep.Data.GraphQL.AspNetCore", "Mhep.Data.Analytics", "Mhep.Data.Ingestion", "Mhep.Data.Samples", "Mhep.Data.Schema.Sqlite",
        ],
    };

    /// <summary>Packages that only these projects may name, because what they stand for is kept behind one door.</summary>
    private static readonly Dictionary<string, string[]> PackageDoors = new(StringComparer.Ordinal)
    {
        ["ExcelDataReader"] = ["Mhep.Data.Ingestion"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["Mhep.Data.Schema.Sqlite"],
        ["System.CommandLine"] = ["Mhep.Data.Api"],
    };

    private static readonly string Root = Repository.Root;

    public static TheoryData<string> ProductProjects => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(ProductProjects))]
    public void A_project_references_what_the_table_allows_and_nothing_else(string project)
    {
        var references = Elements(ProjectFile(project), "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!);

        Assert.Equal(Arrows[project].Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_outside_tests_is_in_the_table()
    {
        var found = ProjectFiles().Where(file => !IsTest(file)).Select(file => Path.GetFileNameWithoutExtension(file)!);

        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "Mhep.Data.sln"));

        Assert.All(ProjectFiles(), file => Assert.Contains(Path.GetFileName(file), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_engine_names_no_package_of_its_own()
    {
        Assert.Empty(Elements(ProjectFile("Mhep.Data.GraphQL"), "PackageReference"));
        Assert.Empty(Elements(ProjectFile("Mhep.Data.GraphQL.AspNetCore"), "PackageReference"));
    }

    [Fact]
    public void A_package_behind_a_door_is_named_there_only()
    {
        foreach (var (package, owners) in PackageDoors)
        {
            var users = ProjectFiles()
                .Where(file => !IsTest(file) && Elements(file, "PackageReference").Contains(package))
                .Select(file => Path.GetFileNameWithoutExtension(file)!);

            Assert.Equal(owners, users);
        }
    }

    [Fact]
    public void Only_the_database_s_own_project_and_the_host_know_the_database()
    {
        var offenders = SourceFiles()
            .Where(file => !file.Contains("Mhep.Data.Schema.Sqlite", StringComparison.Ordinal) && !file.Contains("Mhep.Data.Api", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal)
                || line.Contains("IsSqlite()", StringComparison.Ordinal) || line.Contains("Npgsql", StringComparison.Ordinal)
                || line.StartsWith("using Mhep.Data.Schema.Sqlite", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, file));

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_reader_of_workbooks_knows_no_word_of_the_field()
    {
        var folder = Path.Combine(Root, "ingestion", "Mhep.Data.Ingestion", "Workbooks");
        var offenders = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("using Mhep.Data.Schema", StringComparison.Ordinal)
                || line.StartsWith("using Mhep.Data.Ingestion.Sheets", StringComparison.Ordinal)
                || line.StartsWith("using Mhep.Data.Analytics", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, file));

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "schema", "ingestion", "api", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories));

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "schema", "ingestion", "api", "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories));

    private static string ProjectFile(string project) =>
        ProjectFiles().Single(file => Path.GetFileNameWithoutExtension(file) == project);

    private static bool IsTest(string file) => Path.GetRelativePath(Root, file).StartsWith("tests", StringComparison.Ordinal);

    private static IEnumerable<string> Elements(string file, string name) =>
        XDocument.Load(file).Descendants(name)
            .Where(element => element.Parent?.Attribute("Condition") is null)
            .Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
