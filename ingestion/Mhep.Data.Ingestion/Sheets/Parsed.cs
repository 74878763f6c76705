using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>Makes what the readers of cells return. Blank is the default value of <see cref="Parsed{T}"/>.</summary>
public static class Parsed
{
    /// <summary>A value, perhaps with a remark.</summary>
    /// <typeparam name="T">The type read.</typeparam>
    /// <param name="value">What was read.</param>
    /// <param name="remark">A finding that does not stand in the way.</param>
    public static Parsed<T> Of<T>(T value, FindingKind? remark = null)
        where T : struct => new(value, remark, null);

    /// <summary>Something that cannot be understood.</summary>
    /// <typeparam name="T">The type that should have been read.</typeparam>
    /// <param name="finding">Why.</param>
    /// <param name="argument">For its sentence.</param>
    public static Parsed<T> Fault<T>(FindingKind finding, string? argument = null)
        where T : struct => new(null, finding, argument);
}
