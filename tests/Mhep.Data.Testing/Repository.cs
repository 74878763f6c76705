namespace Mhep.Data.Testing;

/// <summary>Where the project's own files are, seen from a test.</summary>
public static class Repository
{
    /// <summary>The folder that holds Mhep.Data.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the project by its path from the root, '/' between the parts.</summary>
    /// <param name="relative">'docs/findings.md'.</param>
    public static string PathOf(string relative) => Path.Combine(Root, Path.Combine(relative.Split('/')));

    /// <summary>The source file that the compiler recorded; builds for CI record '/_/' in place of the root.</summary>
    /// <param name="callerFilePath">What [CallerFilePath] gave.</param>
    public static string Resolve(string callerFilePath) =>
        callerFilePath.StartsWith("/_/", StringComparison.Ordinal) ? PathOf(callerFilePath[3..]) : callerFilePath;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mhep.Data.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Mhep.Data.sln.");
    }
}
