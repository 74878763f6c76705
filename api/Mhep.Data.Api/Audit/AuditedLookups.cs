using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Subgroups;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.PeerComparisons;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.Api.Audit;

/// <summary>Notes what callers ask for by name and do not get.</summary>
internal static class AuditedLookups
{
    /// <summary>The same things; those that are null are noted as not found.</summary>
    /// <typeparam name="T">Type of the things.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="found">What was found, one for each id or code that was asked for.</param>
    public static IReadOnlyList<T?> Noting<T>(this RequestContext request, IReadOnlyList<T?> found)
        where T : class
    {
        var missed = found.Count(thing => thing is null);
        if (missed > 0) request.Find<OperationRecord>()?.Miss(missed);
        return found;
    }

    /// <summary>Notes how many released cells are among figures that the caller is given.</summary>
    /// <param name="request">The request.</param>
    /// <param name="series">The figures.</param>
    public static void NoteCells(this RequestContext request, IEnumerable<MeasureSeries> series)
    {
        var visible = request.Get<VisibleFacts>();
        if (visible.Facts.Sites.Count == visible.Sites.Count) return; // Everything is exact: the usual case of the programme.
        var cells = series.Sum(one => one.Values.Count(value => IsCell(value.Status)));
        if (cells > 0) request.Find<OperationRecord>()?.ShowCells(cells);
    }

    /// <summary>Notes how many released cells comparisons show: that of the group, and those of the sites beside it that are not the caller's own.</summary>
    /// <param name="request">The request.</param>
    /// <param name="comparisons">What is shown; null where there is nothing to compare.</param>
    public static void NoteCells(this RequestContext request, IEnumerable<PeerComparison?> comparisons)
    {
        var cells = comparisons.OfType<PeerComparison>().Sum(comparison =>
            (ShowsGroup(comparison) ? 1 : 0)
            + comparison.Positions.Count(position => position.Site?.Facts is null && position.Value.Status is not (ValueStatus.Missing or ValueStatus.NotApplicable)));
        if (cells > 0) request.Find<OperationRecord>()?.ShowCells(cells);
    }

    /// <summary>Notes how many released cells of groups of clients are shown.</summary>
    /// <param name="request">The request.</param>
    /// <param name="comparison">What is shown.</param>
    public static void NoteCells(this RequestContext request, SubgroupComparison comparison)
    {
        var cells = comparison.Groups.Append(comparison.NotKnown).Append(comparison.LeftBlank).Count(figure => IsCell(figure.Status));
        if (cells > 0) request.Find<OperationRecord>()?.ShowCells(cells);
    }

    /// <summary>The same thing; null is noted as not found.</summary>
    /// <typeparam name="T">Type of the thing.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="found">What was found for an id or code that was asked for.</param>
    public static T? Noting<T>(this RequestContext request, T? found)
        where T : class
    {
        if (found is null) request.Find<OperationRecord>()?.Miss(1);
        return found;
    }

    /// <summary>Of a circle of few sites only positions are shown.</summary>
    private static bool ShowsGroup(PeerComparison comparison) => comparison.Status == ValueStatus.Suppressed
        || (comparison.Status == ValueStatus.Rounded
            && (comparison.Pooled ?? comparison.Median ?? comparison.LowerQuartile ?? comparison.UpperQuartile ?? comparison.MeanOfUnits) is not null);

    /// <summary>What is rounded or hidden was released; what is exact is the caller's to see, and what is missing shows nothing.</summary>
    private static bool IsCell(ValueStatus status) => status is ValueStatus.Rounded or ValueStatus.Suppressed;
}
