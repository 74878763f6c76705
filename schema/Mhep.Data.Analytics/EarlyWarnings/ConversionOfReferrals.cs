using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>Whether enough of the people referred engaged in time: of the newest quarter of which that is known of everyone.</summary>
internal static class ConversionOfReferrals
{
    private const MeasureKey Conversion = MeasureKey.ReferralToEngagement90DaysRate;

    public static EarlyWarning Check(EarlyWarningRule rule, WatchedSite site)
    {
        if (site.NewestQuarter(site.CoveredTo, rule.Days.GetValueOrDefault()) is not { } quarter)
            return Outcome.NotEnough(rule, $"No quarter has been covered to {rule.Days} days after its end yet.");
        if (rule.ThresholdOn(quarter.Last) is not { } threshold) return Outcome.Off(rule, quarter.Days, Words.NotPublishedYet(rule)) with { Measure = Conversion };
        var figure = site.Figure(Conversion, quarter.Days);
        if (IsLow(rule, figure) is null) return Outcome.NotEnough(rule, figure, threshold, Words.NotKnown(figure));
        var outcome = Outcome.Of(rule, figure, figure.Value.GetValueOrDefault(), threshold, each => Words.Conversion(figure, each)) with
        {
            Specialists = [.. site.SpecialistFigures(Conversion, quarter.Days).Select(each => Of(rule, threshold, each))],
        };
        return outcome.State != EarlyWarningState.Raised
            ? outcome
            : outcome with { Since = site.SinceQuarter(quarter, earlier => IsLow(rule, site.Figure(Conversion, earlier.Days)) == true) };
    }

    private static SpecialistNumber Of(EarlyWarningRule rule, decimal threshold, (SpecialistFacts Specialist, MeasureValue Figure) each)
    {
        var share = each.Figure.Value.GetValueOrDefault();
        return new SpecialistNumber(each.Specialist, share, each.Figure, !Outcome.IsTooFew(each.Figure) && rule.IsBeyond(share, threshold));
    }

    private static bool? IsLow(EarlyWarningRule rule, MeasureValue figure) =>
        figure is { Status: ValueStatus.Exact, Value: { } share } && !Outcome.IsTooFew(figure) && rule.ThresholdOn(figure.Period.End) is { } threshold
            ? rule.IsBeyond(share, threshold)
            : null;
}
