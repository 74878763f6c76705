using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Tests.Http;

/// <summary>A fact that needs Node and the shared material, and skips, saying which is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedNodeFactAttribute : FactAttribute
{
    /// <summary>Skips where either is absent.</summary>
    public SharedNodeFactAttribute() => Skip = new NodeFactAttribute().Skip ?? new SharedMaterialFactAttribute().Skip;
}
