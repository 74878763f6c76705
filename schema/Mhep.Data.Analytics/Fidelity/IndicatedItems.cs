using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Statistics;
using Mhep.Data.Schema.Targets;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Holds a site's figures against the known steps of the four items that returns can indicate: 1, 15, 17 and 20.</summary>
/// <param name="facts">The facts that the site is one of.</param>
/// <param name="site">The site.</param>
/// <param name="days">The days.</param>
internal sealed class IndicatedItems(Facts facts, SiteFacts site, DateRange days)
{
    /// <summary>Of fewer a mean or a share indicates nothing (our choice).</summary>
    private const int FewestToTell = 8;

    private const int CaseloadSize = 1;
    private const int RapidJobSearch = 15;
    private const int EmployerContact = 17;
    private const int DiversityOfEmployers = 20;

    /// <summary>The four, in order.</summary>
    /// <param name="employers">The spread of the period's job starts.</param>
    /// <param name="jobStarts">What is known of job starts from client-level returns.</param>
    public IReadOnlyList<FidelityIndication> Of(EmployerCounts employers, ValueStatus jobStarts) =>
    [
        OfValue(
            CaseloadSize, Value(MeasureKey.Caseload, DateRange.Between(days.End, days.End), perFte: true), fewest: null,
            "CASELOAD for each full-time equivalent in post, on the period's last day: everyone engaged and not discharged counts as active."),
        OfValue(
            RapidJobSearch, Value(MeasureKey.DaysToFirstEmployerContactMean, days), FewestToTell,
            "DAYS_TO_FIRST_EMPLOYER_CONTACT_MEAN: from engagement, of those with a first contact; whether it was face to face is not in the return."),
        OfValue(
            EmployerContact, Value(MeasureKey.EmployerContactsFaceToFacePerWeek, days), fewest: null,
            "EMPLOYER_CONTACTS_FACE_TO_FACE_PER_WEEK: for each week of a full-time equivalent in post."),
        OfEmployers(employers, jobStarts),
    ];

    private MeasureValue Value(MeasureKey measure, DateRange over, bool perFte = false) =>
        new UnitGroup(facts, [UnitFacts.Of(site)]).Value(MeasureCatalogue.Find(measure), CalendarPeriods.Whole(over), TargetScenario.Medium, perFte);

    private FidelityIndication OfValue(int number, MeasureValue value, int? fewest, string note) =>
        Indicate(number, value.Value, value.Status, value.Denominator < fewest, note) with { Numerator = value.Numerator, Denominator = value.Denominator };

    private FidelityIndication OfEmployers(EmployerCounts employers, ValueStatus jobStarts)
    {
        const string Note = "The largest share of JOB_STARTS with one employer, of those whose employer is known.";
        var isKnown = jobStarts is ValueStatus.Exact or ValueStatus.Partial;
        var share = isKnown ? Ratio.Of(employers.Largest, employers.Known) : null;
        var status = isKnown && share is null ? ValueStatus.NotApplicable : jobStarts;
        var indication = Indicate(DiversityOfEmployers, share?.Unrounded, status, employers.Known < FewestToTell, Note);
        return isKnown ? indication with { Numerator = employers.Largest, Denominator = employers.Known, Unknown = employers.Unknown } : indication;
    }

    private FidelityIndication Indicate(int number, decimal? figure, ValueStatus status, bool isTooFew, string note)
    {
        var ladder = FidelityLadder.Of(number)!;
        var item = FidelityScale.Item(number);
        var score = figure is { } known && !isTooFew ? ladder.ScoreOf(known) : null;
        var review = site.FidelityReviews.LastOrDefault(review =>
            review.ReviewDate <= days.End && string.Equals(review.Scale, FidelityScale.Ips25, StringComparison.OrdinalIgnoreCase));
        return new FidelityIndication
        {
            Number = number,
            Name = item.Name,
            Section = item.Section,
            IndicatedScore = score,
            Figure = figure is { } shown ? Ratio.RoundedTo6Places(shown) : null,
            Unit = ladder.Unit,
            Status = status,
            KnownSteps = ladder.Steps,
            Source = ladder.Source,
            ReviewedScore = review is not null && review.Scores.TryGetValue(number, out var reviewed) ? reviewed : null,
            ReviewedOn = review?.ReviewDate,
            Notes = [.. NotesOn(figure, score, isTooFew, note)],
        };
    }

    private static IEnumerable<string> NotesOn(decimal? figure, int? score, bool isTooFew, string note)
    {
        yield return "Indicative: no review, and a reviewer sees more than figures.";
        yield return note;
        if (figure is null || score is not null) yield break;
        yield return isTooFew
            ? "Too few to tell: fewer than 8 are behind the figure."
            : "Below the one step whose anchor is known; the lower steps were not seen, so no score is indicated.";
    }
}
