using Xunit;

namespace Mhep.Data.Testing;

/// <summary>A fact that needs <see cref="SharedMaterial"/> and skips, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedMaterialFactAttribute : FactAttribute
{
    /// <summary>Skips where the folder is absent.</summary>
    public SharedMaterialFactAttribute()
    {
        if (SharedMaterial.Folder is null)
            Skip = "SKIPPED: no 'shared' folder beside the project (or in MHEP_SHARED), so its published cases cannot be replayed.";
    }
}
