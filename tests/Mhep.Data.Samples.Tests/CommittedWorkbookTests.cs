using System.IO.Compression;
using Mhep.Data.Testing;

namespace Mhep.Data.Samples.Tests;

public sealed class CommittedWorkbookTests
{
    public static TheoryData<string> Names => ["published.xlsx", "messy.xlsx"];

    // Part by part, because another runtime may compress the same parts differently.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_committed_workbook_is_what_the_generator_writes(string name)
    {
        using var folder = new TemporaryFolder();
        if (name == "published.xlsx") SampleWorkbooks.WritePublished(folder.File(name));
        else SampleWorkbooks.WriteMessy(folder.File(name));
        var committed = Repository.PathOf($"samples/workbooks/{name}");
        if (Snapshot.Updating) File.Copy(folder.File(name), committed, overwrite: true);

        Assert.Equal(Parts(folder.File(name)), Parts(committed));
        Assert.InRange(new FileInfo(committed).Length, 1, 50 * 1024);
    }

    private static IReadOnlyList<(string Name, string Content)> Parts(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
