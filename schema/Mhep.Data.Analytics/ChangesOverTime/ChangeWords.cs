using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.ChangesOverTime;

/// <summary>Says what a chart of change shows.</summary>
internal static class ChangeWords
{
    // Below these, a month's value jumps by chance far more than any change moves it (our choice).
    private const decimal FewPeople = 20;
    private const decimal FewEvents = 3;

    /// <summary>What a chart without lines says.</summary>
    public static string TooFew(Grain grain) => $"Too few {grain.Word()}s to tell change from chance.";

    /// <summary>What the newest point says.</summary>
    /// <param name="grain">The length of the periods.</param>
    /// <param name="point">The newest point of those that are compared.</param>
    /// <param name="signal">What chance does not explain about it.</param>
    public static string Summary(Grain grain, ChangePoint point, ChangeSignal? signal)
    {
        var when = point.Value.Period.InWords();
        if (signal is not { } found) return $"{when} is within what chance explains.";
        var isUp = found.IsUp;
        var said = found.Rule switch
        {
            ChangeRule.OutsideLimits => $"{when} is {(isUp ? "higher" : "lower")} than chance explains.",
            ChangeRule.Trend => $"Up to {when}, seven {grain.Word()}s or more in a row each went {(isUp ? "up" : "down")}.",
            ChangeRule.TwoOfThreeNearLimit => $"Up to {when}, two of three {grain.Word()}s are near the {(isUp ? "upper" : "lower")} limit.",
            _ => $"Up to {when}, seven {grain.Word()}s or more in a row are {(isUp ? "above" : "below")} the average.",
        };
        return point.IsBetter switch
        {
            true => $"{said} A change for the better.",
            false => $"{said} Worth a conversation.",
            null => said,
        };
    }

    /// <summary>What to know before reading the chart.</summary>
    public static IReadOnlyList<string> Notes(Measure measure, Grain grain, IReadOnlyList<ChangePoint> points, XmrLimits? limits, bool ofSeveral)
    {
        var notes = new List<string>();
        var used = points.Where(point => point.LeftOut is null).ToList();
        if (used.Count < XmrLimits.PointsForLimits)
            notes.Add(Text($"{used.Count} of {XmrLimits.PointsForLimits} {grain.Word()}s: trial limits, which will move."));
        if (grain != Grain.Month) notes.Add("Months show a change sooner: twelve quarters take three years.");
        if (used.Count > 0 && IsSmall(measure, used, limits))
            notes.Add(measure.Unit == MeasureUnit.Count
                ? Text($"Few a {grain.Word()}: a longer period, or the time from one to the next, says more.")
                : Text($"Most {grain.Word()}s have fewer than {FewPeople:0} people, so the rate jumps by chance: the counts say more."));
        if (limits is { Screened: > 0 }) notes.Add(Text($"{limits.Screened} large jump{(limits.Screened == 1 ? " was" : "s were")} left out of the limits' width."));
        var leftOut = points.Count - used.Count;
        if (leftOut > 0) notes.Add(Text($"{leftOut} {grain.Word()}{(leftOut == 1 ? " is" : "s are")} shown and not compared; each says why."));
        if (measure.Key is MeasureKey.Caseload or MeasureKey.CaseloadInWorkShare)
            notes.Add("Most people of one month's caseload are on the next one's too: runs and trends say less than they do of counts.");
        if (ofSeveral) notes.Add("Sites that began or ended in between move the line too.");
        return notes;
    }

    private static bool IsSmall(Measure measure, List<ChangePoint> used, XmrLimits? limits)
    {
        if (measure.Unit == MeasureUnit.Count) return limits?.Centre < FewEvents;
        var people = used.Select(point => point.Value.Denominator.GetValueOrDefault()).Order().ToList();
        return measure.Unit is MeasureUnit.Rate or MeasureUnit.Days && Quantile.Of(people, 0.5m) < FewPeople;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
