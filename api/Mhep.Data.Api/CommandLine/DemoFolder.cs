namespace Mhep.Data.Api.CommandLine;

/// <summary>
/// The folder of a demonstration. Its marker file says that the demonstration made it, and so may empty it; while one runs,
/// the marker is held open, so that a second one does not empty the folder under it.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string MarkerName = ".mhep-demo";

    private readonly FileStream _marker;

    private DemoFolder(string path, FileStream marker)
    {
        Path = path;
        _marker = marker;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Takes the folder and empties it.</summary>
    /// <param name="path">A folder that a demonstration made, or an empty one, or none yet.</param>
    /// <exception cref="CommandException">The folder holds something else, or another demonstration uses it.</exception>
    public static DemoFolder Take(string path)
    {
        var folder = Directory.CreateDirectory(path);
        var marker = System.IO.Path.Combine(folder.FullName, MarkerName);
        if (!File.Exists(marker) && folder.EnumerateFileSystemInfos().Any())
        {
            throw new CommandException(
                $"'{path}' is not empty and was not made by 'mhep demo', so it is left alone: name another folder with --data.");
        }

        var held = Hold(marker, path);
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => entry.Name != MarkerName))
        {
            if (entry is DirectoryInfo inner) inner.Delete(recursive: true);
            else entry.Delete();
        }

        return new DemoFolder(folder.FullName, held);
    }

    /// <inheritdoc />
    public void Dispose() => _marker.Dispose();

    private static FileStream Hold(string marker, string path)
    {
        try
        {
            var held = new FileStream(marker, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            held.SetLength(0);
            held.Write("Made by 'mhep demo', which empties this folder each time it starts.\n"u8);
            held.Flush();
            return held;
        }
        catch (IOException)
        {
            throw new CommandException($"a demonstration is running from '{path}': end it, or name another folder with --data.");
        }
    }
}
