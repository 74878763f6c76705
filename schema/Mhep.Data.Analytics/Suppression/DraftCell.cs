using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Suppression;

/// <summary>A cell while a release is made: which counts it would show, and whether it is held back.</summary>
/// <param name="measure">What is measured.</param>
/// <param name="period">The quarter or year.</param>
/// <param name="numerator">The count in the system; null: a group of too few providers, or with too much of one, of which nothing is shown.</param>
/// <param name="denominator">What it is of; null for counts.</param>
internal sealed class DraftCell(Measure measure, CellPeriod period, int? numerator, int? denominator)
{
    /// <summary>What is measured.</summary>
    public Measure Measure => measure;

    /// <summary>The quarter or year.</summary>
    public CellPeriod Period => period;

    /// <summary>The site; null for a group.</summary>
    public ExactSite? Site { get; init; }

    /// <summary>Of a group: the sites that have the figure.</summary>
    public IReadOnlyList<int> Sites { get; init; } = [];

    /// <summary>Of a group: how many of its sites have no figure.</summary>
    public int SitesMissing { get; init; }

    /// <summary>How many providers the sites are of.</summary>
    public int Providers { get; init; } = 1;

    /// <summary>Of a group: its region; null for all regions.</summary>
    public string? Region { get; init; }

    /// <summary>Of a group: quartiles and mean; null where units are not compared by the measure.</summary>
    public UnitStatistics? Statistics { get; init; }

    /// <summary>Held back because it would tell another count.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>Place of the numerator among the counts; null: nothing of the group is shown.</summary>
    public int? Numerator => numerator;

    /// <summary>Place of the denominator among the counts; null for counts.</summary>
    public int? Denominator => denominator;

    /// <summary>The places of both.</summary>
    public IEnumerable<int> Counts => new[] { numerator, denominator }.OfType<int>();

    /// <summary>What is shown, rounded; null where the cell is suppressed.</summary>
    /// <param name="system">The counts.</param>
    /// <param name="rule">The rule.</param>
    public (int Numerator, int? Denominator)? Shown(CountSystem system, SuppressionRule rule)
    {
        if (IsHeldBack || numerator is not { } over) return null;
        if (denominator is { } under) return rule.Rate(system.ValueOf(over), system.ValueOf(under)) is { } rate ? (rate.Numerator, rate.Denominator) : null;
        return rule.Count(system.ValueOf(over)) is { } count ? (count, null) : null;
    }
}
