namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Files that only the account that runs the platform may open.</summary>
internal static class PrivateFile
{
    /// <summary>Makes a file, or empties the one that is there.</summary>
    public static FileStream Create(string path) => new(path, Options(FileMode.Create));

    /// <summary>Makes an empty file unless there is one.</summary>
    public static void Ensure(string path)
    {
        using var stream = new FileStream(path, Options(FileMode.OpenOrCreate));
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
