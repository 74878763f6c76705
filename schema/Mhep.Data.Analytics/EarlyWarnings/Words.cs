using System.Globalization;
using Mhep.Data.Analytics.Fidelity;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.PersonalBests;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.EarlyWarnings;

/// <summary>
/// What is said of a rule: people before percentages, and never that someone did badly. Managers kept packs from their teams because the
/// words were demotivating (golab-2024 Part 4).
/// </summary>
internal static class Words
{
    public static string AgainstContract(EarlyWarningRule rule, MeasureValue figure, decimal threshold)
    {
        var isReferrals = rule.Key == EarlyWarningRuleKey.LowReferrals;
        var said = isReferrals ? $"{Count(figure.Value, "person was", "people were")} referred" : MeasurePhrases.Of(figure, perFte: false);
        return $"{said} in {figure.Period.InWords()}; the contract's {(isReferrals ? "low target" : "service level")} is {Number(figure.Measure, threshold)}.";
    }

    public static string Conversion(MeasureValue figure, decimal threshold) =>
        $"{MeasurePhrases.Of(figure, perFte: false)}, of those referred in {figure.Period.InWords()}; at least {Number(figure.Measure, threshold)} is hoped for.";

    public static string Caseload(MeasureValue figure, decimal threshold, bool perFte)
    {
        var said = perFte
            ? $"{Count(figure.Numerator, "person was", "people were")} on the caseload on {Day(figure.Period.End)}, {Number(figure.Value)} for each full-time post"
            : $"{MeasurePhrases.Of(figure, perFte: false)} on {Day(figure.Period.End)}";
        return $"{said}; at most {Number(figure.Measure, threshold)} is advised.";
    }

    public static string Reports(ReportingMonth newest, int missing) => missing switch
    {
        0 => $"The outcomes report for {Month(newest)} has come.",
        1 => $"The outcomes report for {Month(newest)} has not come yet, or not of all its days. Worth a reminder.",
        _ => $"Outcomes reports for {missing} months up to {Month(newest)} have not come yet, or not of all their days. Worth a conversation about what holds them up.",
    };

    /// <summary>Of the review that says when the next is due.</summary>
    public static string Review(FidelityResult review, DateOnly due, int overdue)
    {
        var before = $"The newest {(review.Kind == FidelityReviewKind.SelfAssessment ? "self-assessment" : "independent review")} of fidelity was on {Day(review.ReviewDate)}; the next";
        return overdue switch
        {
            0 => $"{before} is due on {Day(due)}.",
            1 => $"{before} was due on {Day(due)}, a day ago. Worth arranging.",
            _ => $"{before} was due on {Day(due)}, {overdue} days ago. Worth arranging.",
        };
    }

    public static string Evidence(int jobs, DateRange days) => jobs == 0
        ? $"No job reaches 13 weeks from {Day(days.Start)} to {Day(days.End)}."
        : $"{Count(jobs, "job reaches", "jobs reach")} 13 weeks from {Day(days.Start)} to {Day(days.End)}, if {(jobs == 1 ? "it lasts" : "they last")}. A good time to ask for evidence.";

    public static string NoLowTarget(DateRange quarter) =>
        $"Off: the contract gives no low target for {CalendarPeriods.Whole(quarter).InWords()}, so there is nothing to hold a figure against.";

    public static string NotPublishedYet(EarlyWarningRule rule) =>
        $"Off: what it is held against was published later{(rule.ValidFrom is { } from ? $", for days from {Day(from)}" : "")}.";

    public static string NotWhollyReported(MeasureValue figure) => Outcome.IsTooFew(figure)
        ? TooFew(figure)
        : $"Not enough to tell: {Name(figure)} of {figure.Period.InWords()} is not wholly reported, or the contract's low target is for a part of it.";

    public static string NotKnown(MeasureValue figure) => figure switch
    {
        { Status: ValueStatus.NotApplicable } => $"Not enough to tell: there is nothing to count for {Name(figure)} of {figure.Period.InWords()}.",
        _ when Outcome.IsTooFew(figure) => TooFew(figure),
        _ => $"Not enough to tell: {Name(figure)} of {figure.Period.InWords()} is not wholly reported{(figure.Measure == MeasureKey.Caseload ? ", or time in post is not" : "")}.",
    };

    /// <summary>The sentence with what follows from it.</summary>
    public static string Closed(string sentence, bool isRaised, bool mayBeChance) => (isRaised, mayBeChance) switch
    {
        (true, true) => $"{sentence} Of so few people chance alone could explain it; worth a conversation all the same.",
        (true, false) => $"{sentence} Worth a conversation.",
        _ => sentence,
    };

    private static string TooFew(MeasureValue figure) => $"{Count(figure.Denominator, "person", "people")} in {figure.Period.InWords()}: too few to tell.";

    private static string Name(MeasureValue figure) => $"'{MeasureCatalogue.Find(figure.Measure).Name}'";

    private static string Number(MeasureKey measure, decimal threshold) =>
        MeasureCatalogue.Find(measure).Unit == MeasureUnit.Rate ? $"{Number(threshold * 100)}%" : Number(threshold);

    private static string Count(decimal? count, string one, string several) => $"{Number(count)} {(count == 1 ? one : several)}";

    private static string Number(decimal? value) => value.GetValueOrDefault().ToString("0.#", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(ReportingMonth month) => month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
