using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Access;
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
        var cells = series.Sum(one => one.Values.Count(value => value.Status is ValueStatus.Rounded or ValueStatus.Suppressed));
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
}
