using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Performance;

/// <summary>Origins as answers list them.</summary>
internal static class OriginKinds
{
    private static readonly IReadOnlyList<ReturnKind>[] Lists =
        [[], [ReturnKind.ClientLevel], [ReturnKind.Aggregate], [ReturnKind.ClientLevel, ReturnKind.Aggregate]];

    /// <summary>The kinds, client-level first.</summary>
    public static IReadOnlyList<ReturnKind> ToKinds(this Origins origins) => Lists[(int)origins];
}
