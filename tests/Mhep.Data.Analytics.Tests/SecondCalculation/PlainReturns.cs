using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Aggregate returns, chosen by trying every set of them.</summary>
internal static class PlainReturns
{
    /// <summary>A return that could answer: its days and what it says of the measures asked.</summary>
    internal sealed record Candidate(DateOnly From, DateOnly To, bool OfSpecialists, IReadOnlyList<int> Totals, bool SomethingMissing)
    {
        public int Days => To.DayNumber - From.DayNumber + 1;
    }

    public static IReadOnlyList<Candidate> Chosen(
        SiteRows rows, string? specialist, bool wholeSite, DateOnly from, DateOnly to, IReadOnlyList<MeasureKey> measures, Func<DateOnly, bool> fullyCovered)
    {
        if (measures.Count == 0) return [];
        var usable = rows.Returns.Where(row => row.Days.Start >= from && row.Days.End <= to)
            .Where(row => rows.Site.ServiceStart == null || row.Days.End >= rows.Site.ServiceStart)
            .Where(row => !Each(row.Days.Start, row.Days.End).Any(fullyCovered)).ToList();
        var candidates = (wholeSite
            ? usable.Where(row => row.Specialist == null).Select(row => Reported(row, measures)).Concat(Sums(rows, usable, measures))
            : usable.Where(row => row.Specialist == specialist && specialist != null).Select(row => Reported(row, measures)))
            .OfType<Candidate>().OrderBy(item => item.To).ThenBy(item => item.From).ThenBy(item => item.OfSpecialists).ToList();
        var sets = from mask in Enumerable.Range(0, 1 << candidates.Count)
                   let set = candidates.Where((_, place) => (mask & (1 << place)) != 0).ToList()
                   where !set.Any(one => set.Any(other => !ReferenceEquals(one, other) && one.From <= other.To && other.From <= one.To))
                   orderby set.Sum(item => item.Days) descending,
                       set.Where(item => !item.OfSpecialists).Sum(item => item.Days) descending, set.Count descending, mask
                   select set;
        return sets.First();
    }

    public static int? Total(ReturnRow row, MeasureKey key) => key switch
    {
        MeasureKey.Referrals => row.Referrals,
        MeasureKey.Engagements => row.Engagements,
        MeasureKey.JobStarts => row.JobStarts,
        MeasureKey.FirstJobStarts => row.FirstJobStarts,
        MeasureKey.Sustained6Weeks => row.Sustained6Weeks,
        MeasureKey.Sustained13WeeksUnder16Hours => row.Sustained13WeeksUnder16Hours,
        MeasureKey.Sustained13Weeks16HoursOrMore => row.Sustained13Weeks16HoursOrMore,
        MeasureKey.Sustained26Weeks => row.Sustained26Weeks,
        MeasureKey.Sustained13Weeks when row.Sustained13Weeks != null => row.Sustained13Weeks,
        MeasureKey.Sustained13Weeks when row.Sustained13WeeksUnder16Hours != null && row.Sustained13Weeks16HoursOrMore != null =>
            row.Sustained13WeeksUnder16Hours.Value + row.Sustained13Weeks16HoursOrMore.Value,
        _ => null,
    };

    public static IEnumerable<DateOnly> Each(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }

    private static Candidate? Reported(ReturnRow row, IReadOnlyList<MeasureKey> measures) => measures.All(measure => Total(row, measure) != null)
        ? new Candidate(row.Days.Start, row.Days.End, false, [.. measures.Select(measure => Total(row, measure)!.Value)], false)
        : null;

    private static IEnumerable<Candidate?> Sums(SiteRows rows, List<ReturnRow> usable, IReadOnlyList<MeasureKey> measures)
    {
        foreach (var same in usable.Where(row => row.Specialist != null).GroupBy(row => row.Days))
        {
            if (measures.Any(measure => same.All(row => Total(row, measure) == null)))
            {
                yield return null;
                continue;
            }

            var silent = rows.Spells.Where(spell => (spell.Start ?? DateOnly.MinValue) <= same.Key.End && (spell.Leave ?? DateOnly.MaxValue) >= same.Key.Start)
                .Where(spell => spell.Leave == null || spell.Start == null || spell.Start <= spell.Leave)
                .Any(spell => same.All(row => row.Specialist != spell.Specialist));
            yield return new Candidate(
                same.Key.Start, same.Key.End, true, [.. measures.Select(measure => same.Sum(row => Total(row, measure) ?? 0))],
                silent || measures.Any(measure => same.Any(row => Total(row, measure) == null)));
        }
    }
}
