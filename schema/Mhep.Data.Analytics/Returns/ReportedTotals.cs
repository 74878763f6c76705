using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Rows;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Returns;

/// <summary>The totals of one aggregate return, or the sum of the specialists' returns for the same days.</summary>
internal sealed class ReportedTotals
{
    /// <summary>The measures that aggregate returns report.</summary>
    public static readonly IReadOnlyList<MeasureKey> Measures =
    [
        MeasureKey.Referrals, MeasureKey.Engagements, MeasureKey.FirstJobStarts, MeasureKey.JobStarts, MeasureKey.Sustained6Weeks,
        MeasureKey.Sustained13Weeks, MeasureKey.Sustained13WeeksUnder16Hours, MeasureKey.Sustained13Weeks16HoursOrMore, MeasureKey.Sustained26Weeks,
    ];

    private readonly Dictionary<MeasureKey, int> _values;
    private readonly HashSet<MeasureKey> _incomplete;

    private ReportedTotals(
        DateRange days, bool isSum, Dictionary<MeasureKey, int> values, HashSet<MeasureKey> incomplete, IReadOnlyList<ReturnRow> rows)
    {
        Rows = rows;
        Days = days;
        IsSum = isSum;
        _values = values;
        _incomplete = incomplete;
    }

    public DateRange Days { get; }

    /// <summary>Added up from specialists' returns rather than reported.</summary>
    public bool IsSum { get; }

    /// <summary>The returns: one, or those added up.</summary>
    public IReadOnlyList<ReturnRow> Rows { get; }

    public static ReportedTotals Of(ReturnRow row)
    {
        var values = new Dictionary<MeasureKey, int>();
        foreach (var measure in Measures)
        {
            if (ValueOf(row, measure) is { } value) values.Add(measure, value);
        }

        return new ReportedTotals(row.Days, isSum: false, values, [], [row]);
    }

    /// <summary>Adds up the returns of a site's specialists for the same days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="specialists">Their returns, at least one.</param>
    /// <param name="someoneIsMissing">A specialist in post on one of the days did not report.</param>
    public static ReportedTotals Sum(DateRange days, IReadOnlyList<ReportedTotals> specialists, bool someoneIsMissing)
    {
        var values = new Dictionary<MeasureKey, int>();
        var incomplete = new HashSet<MeasureKey>();
        foreach (var measure in Measures)
        {
            var known = specialists.Select(totals => totals[measure]).OfType<int>().ToList();
            if (known.Count > 0) values.Add(measure, known.Sum());
            if (someoneIsMissing || known.Count < specialists.Count) incomplete.Add(measure);
        }

        return new ReportedTotals(days, isSum: true, values, incomplete, [.. specialists.SelectMany(totals => totals.Rows)]);
    }

    /// <summary>The total; null where it was not reported.</summary>
    public int? this[MeasureKey measure] => _values.TryGetValue(measure, out var value) ? value : null;

    /// <summary>Whether something is missing in the sum.</summary>
    public bool IsIncomplete(MeasureKey measure) => _incomplete.Contains(measure);

    /// <summary>What one return reports of a measure; null where it does not.</summary>
    public static int? ValueOf(ReturnRow row, MeasureKey measure) => measure switch
    {
        MeasureKey.Referrals => row.Referrals,
        MeasureKey.Engagements => row.Engagements,
        MeasureKey.FirstJobStarts => row.FirstJobStarts,
        MeasureKey.JobStarts => row.JobStarts,
        MeasureKey.Sustained6Weeks => row.Sustained6Weeks,

        // From the two bands both are needed: a sum with null in it is null.
        MeasureKey.Sustained13Weeks => row.Sustained13Weeks ?? row.Sustained13WeeksUnder16Hours + row.Sustained13Weeks16HoursOrMore,
        MeasureKey.Sustained13WeeksUnder16Hours => row.Sustained13WeeksUnder16Hours,
        MeasureKey.Sustained13Weeks16HoursOrMore => row.Sustained13Weeks16HoursOrMore,
        MeasureKey.Sustained26Weeks => row.Sustained26Weeks,
        _ => null,
    };
}
