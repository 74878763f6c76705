using Mhep.Data.Analytics.Returns;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Building;

/// <summary>
/// A site's aggregate returns that can answer: those of which no day is covered by client-level returns that claim all clients, and
/// which do not lie wholly before the service.
/// </summary>
internal sealed class SiteReturns
{
    private readonly OwnerCodes _owners;
    private readonly IReadOnlyList<TimeInPost> _posts;
    private readonly List<ReturnRow> _rows;

    public SiteReturns(SiteRows rows, OwnerCodes owners, IReadOnlyList<TimeInPost> posts, DaySet coveredFully)
    {
        _owners = owners;
        _posts = posts;
        _rows = [.. rows.Returns.Where(row => !coveredFully.Overlaps(row.Days) && !(row.Days.End < rows.Site.ServiceStart))];
        SetAside = DaySet.Of(rows.Returns.Where(row => coveredFully.Overlaps(row.Days)).Select(row => row.Days));
        var ofSite = _rows.Where(row => row.Specialist is null).Select(ReportedTotals.Of).ToList();
        var sums = _rows.Where(row => row.Specialist is not null).GroupBy(row => row.Days).Select(SumOf).ToList();
        OfSite = new ReturnSet([.. ofSite, .. sums]);
        OfOwners = [.. owners.Codes.Select(OfOwner)];
        Differences = [.. ofSite.Join(sums, totals => totals.Days, sum => sum.Days, DifferencesBetween).SelectMany(differences => differences)
            .OrderBy(difference => difference.Days.End).ThenBy(difference => difference.Days.Start).ThenBy(difference => difference.Measure)];
    }

    public ReturnSet OfSite { get; }

    public IReadOnlyList<ReturnSet> OfOwners { get; }

    /// <summary>Days of the returns that client-level returns take the place of, in part or wholly.</summary>
    public DaySet SetAside { get; }

    public IReadOnlyList<ReturnDifference> Differences { get; }

    private ReturnSet OfOwner(string code)
    {
        var rows = _rows.Where(row => row.Specialist is { Length: > 0 } && row.Specialist == code).ToList();
        return rows.Count == 0 ? ReturnSet.Empty : new ReturnSet(rows.Select(ReportedTotals.Of));
    }

    private ReportedTotals SumOf(IGrouping<DateRange, ReturnRow> rows)
    {
        var reported = rows.Select(row => _owners.PlaceOf(row.Specialist)).ToHashSet();
        var someoneIsMissing = Enumerable.Range(0, _owners.Count)
            .Any(owner => _posts[owner].IsKnown && _posts[owner].Days.Overlaps(rows.Key) && !reported.Contains(owner));
        return ReportedTotals.Sum(rows.Key, [.. rows.Select(ReportedTotals.Of)], someoneIsMissing);
    }

    private static IEnumerable<ReturnDifference> DifferencesBetween(ReportedTotals ofSite, ReportedTotals sum)
    {
        foreach (var measure in ReportedTotals.Measures)
        {
            if (ofSite[measure] is { } one && sum[measure] is { } other && one != other)
                yield return new ReturnDifference(ofSite.Days, measure, one, other);
        }
    }
}
