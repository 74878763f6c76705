namespace Mhep.Data.Testing;

/// <summary>
/// The folder of published figures and recorded conformance cases that may lie beside the project. The project builds and
/// passes without it; a test that needs it is a <see cref="SharedMaterialFactAttribute"/>, which skips and says so.
/// </summary>
public static class SharedMaterial
{
    /// <summary>The folder, from MHEP_SHARED or 'shared' beside the project or a folder above it; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file of the folder. Only call it in a test that skips without the folder.</summary>
    /// <param name="relative">'conformance/parser-cases.json'.</param>
    public static string PathOf(string relative) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("There is no shared material here."), Path.Combine(relative.Split('/')));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MHEP_SHARED") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "conformance"))) return candidate;
        }

        return null;
    }
}
