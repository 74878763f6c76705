using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>A fact that needs Chromium and the editor built by api/dashboard, and skips, saying which is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BuiltEditorFactAttribute : FactAttribute
{
    /// <summary>Skips where either is absent.</summary>
    public BuiltEditorFactAttribute()
    {
        if (Chromium is null)
            Skip = "SKIPPED: Chromium is not on the PATH, so the editor cannot be opened.";
        else if (!Directory.Exists(Path.Combine(WebRoot, "graphiql")))
            Skip = "SKIPPED: the editor is not built (cd api/dashboard && npm ci && npm run build).";
    }

    /// <summary>Where the editor is built to.</summary>
    public static string WebRoot => Repository.PathOf("api/Mhep.Data.Api/wwwroot");

    /// <summary>The browser; null where there is none.</summary>
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") })
        .FirstOrDefault(File.Exists);
}
