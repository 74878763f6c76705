using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Mhep.Data.Testing;

/// <summary>
/// Golden files: text beside the test class in <c>__snapshots__/Class.Test.extension</c>. Set MHEP_UPDATE_SNAPSHOTS=1 to
/// write them, read what changed, commit. Nothing that varies may enter one: fix the inputs, do not scrub the outputs.
/// </summary>
public static class Snapshot
{
    private const string Folder = "__snapshots__";

    /// <summary>Whether this run writes snapshots instead of comparing them.</summary>
    public static bool Updating => Environment.GetEnvironmentVariable("MHEP_UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares with the test's golden file; line ends are LF.</summary>
    /// <param name="actual">What the test made.</param>
    /// <param name="extension">Ending without the dot, 'graphql'.</param>
    /// <param name="test">Filled in: the test's name.</param>
    /// <param name="file">Filled in: the test's source file, which names the class.</param>
    public static void Match(string actual, string extension, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{test}.{extension}";
        MatchFile(actual, Path.Combine(Path.GetDirectoryName(Repository.Resolve(file))!, Folder, name));
    }

    /// <summary>Compares with any committed file, such as a generated page of docs/.</summary>
    /// <param name="actual">What the test made.</param>
    /// <param name="path">The committed file.</param>
    public static void MatchFile(string actual, string path)
    {
        var text = actual.ReplaceLineEndings("\n");
        if (!text.EndsWith('\n')) text += "\n";
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        if (!File.Exists(path))
            Assert.Fail($"{path} is missing. Run the test with MHEP_UPDATE_SNAPSHOTS=1, read the file, commit it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
