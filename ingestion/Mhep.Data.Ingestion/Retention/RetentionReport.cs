namespace Mhep.Data.Ingestion.Retention;

/// <summary>What is due by class of data, or went, and the proof that nothing due is left.</summary>
/// <param name="At">The moment that ages were counted to, UTC.</param>
/// <param name="HasActed">Whether what was due went; false: it was only looked at.</param>
/// <param name="Classes">Every class there is.</param>
public sealed record RetentionReport(DateTime At, bool HasActed, IReadOnlyList<RetentionLine> Classes)
{
    /// <summary>Whether, looked at again after acting, nothing was due any more.</summary>
    public bool IsProven => HasActed && Classes.All(line => line.Due == 0);
}
