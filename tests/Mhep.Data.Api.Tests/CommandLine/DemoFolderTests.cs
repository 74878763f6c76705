using Mhep.Data.Api.CommandLine;

namespace Mhep.Data.Api.Tests.CommandLine;

/// <summary>A demonstration empties only what a demonstration made.</summary>
public sealed class DemoFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mhep-demo-").FullName;

    private string Folder => Path.Combine(_root, "demo");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_with_something_else_in_it_is_refused_and_left_as_it_was()
    {
        var letter = Path.Combine(Directory.CreateDirectory(Folder).FullName, "letter.txt");
        File.WriteAllText(letter, "dear");

        var refusal = Assert.Throws<CommandException>(() => DemoFolder.Take(Folder));

        Assert.Equal(
            $"'{Folder}' is not empty and was not made by 'mhep demo', so it is left alone: name another folder with --data.", refusal.Message);
        Assert.Equal([letter], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void The_folder_of_an_earlier_demonstration_is_emptied()
    {
        using (var earlier = DemoFolder.Take(Folder))
        {
            File.WriteAllText(Path.Combine(earlier.Path, "mhep.db"), "old");
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(earlier.Path, "workbooks")).FullName, "a.xlsx"), "old");
        }

        using var taken = DemoFolder.Take(Folder);

        Assert.Equal([".mhep-demo"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Folder);

        using var taken = DemoFolder.Take(Folder);

        Assert.True(File.Exists(Path.Combine(taken.Path, ".mhep-demo")));
    }

    [Fact]
    public void The_folder_of_a_running_demonstration_is_left_alone()
    {
        using var running = DemoFolder.Take(Folder);
        File.WriteAllText(Path.Combine(Folder, "mhep.db"), "in use");

        var refusal = Assert.Throws<CommandException>(() => DemoFolder.Take(Folder));

        Assert.Equal($"a demonstration is running from '{Folder}': end it, or name another folder with --data.", refusal.Message);
        Assert.Equal("in use", File.ReadAllText(Path.Combine(Folder, "mhep.db")));
    }

    [Fact]
    public void A_link_inside_is_removed_without_what_it_points_to()
    {
        var precious = Directory.CreateDirectory(Path.Combine(_root, "precious")).FullName;
        File.WriteAllText(Path.Combine(precious, "letter.txt"), "dear");
        using (var earlier = DemoFolder.Take(Folder))
            Directory.CreateSymbolicLink(Path.Combine(earlier.Path, "link"), precious);

        using var taken = DemoFolder.Take(Folder);

        Assert.True(File.Exists(Path.Combine(precious, "letter.txt")));
        Assert.False(Directory.Exists(Path.Combine(Folder, "link")));
    }
}
