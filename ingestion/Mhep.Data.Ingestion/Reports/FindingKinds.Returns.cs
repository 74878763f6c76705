namespace Mhep.Data.Ingestion.Reports;

/// <content>Findings about aggregate returns, fidelity reviews and totals.</content>
public static partial class FindingKinds
{
    /// <summary>Which of the two job starts?</summary>
    public static FindingKind BareJobStarts { get; } = Warning("bare-job-starts", "'Job starts' does not say which") with
    {
        Message = "{header} does not say whether it counts all jobs or people in a first job; taken as all jobs",
        Why = "The two are different measures: a person who changes jobs counts once in the one and twice in the other.",
        Remedy = "Name the column 'Job starts (all jobs)' or 'Clients starting a first job'.",
    };

    /// <summary>The foot does not add up.</summary>
    public static FindingKind TotalsDisagree { get; } = Warning("totals-disagree", "A totals row disagrees with the rows") with
    {
        Message = "The totals row says {0} for {header}, the rows add up to {1}",
        Summary = "The totals row and the rows disagree for {header}",
        Why = "Rows may be missing, or a total was typed by hand. The rows were taken, the total was not.",
        Remedy = "Check whether a row is missing, and that the total covers all rows.",
    };

    /// <summary>The parts do not add up.</summary>
    public static FindingKind SpecialistsDisagree { get; } = Warning("specialists-disagree", "Specialists do not add up to their site") with
    {
        Message = "The site's {header} is {0}, its specialists' rows add up to {1}",
        Summary = "The site's {header} and its specialists' rows disagree",
        Why = "Site figures come from the site's row, so the two views of the same month differ.",
        Remedy = "Check both; a specialist's row may be missing, or some outcomes belong to nobody.",
    };

    /// <summary>The return says other than the rows.</summary>
    public static FindingKind ReturnDisagrees { get; } = Warning("return-disagrees", "An aggregate return and the client rows disagree") with
    {
        Message = "The return says {0} for {header}, the workbook's client rows of that period add up to {1}",
        Summary = "The return and the workbook's client rows disagree for {header}",
        Why = "Where client rows cover the whole period, figures come from them; two counts of the same thing should be the same.",
        Remedy = "Check both: a row or date may be missing among the clients, or the return was counted another way.",
    };

    /// <summary>The bands do not add up.</summary>
    public static FindingKind HourBandsDisagree { get; } = Warning("hour-bands-disagree", "Hour bands do not add up") with
    {
        Message = "{header} is {0}, its two hour bands add up to {1}",
        Summary = "{header} and its two hour bands disagree",
        Why = "Each column is taken as it stands, so the parts and the whole differ.",
        Remedy = "Correct the column that is wrong; where hours are not known for some, say so.",
    };

    /// <summary>Ends before it starts.</summary>
    public static FindingKind PeriodOutOfOrder { get; } = Error("period-out-of-order", "A period ends before it starts") with
    {
        Message = "{header} is before the period's first day",
        Why = "Counts of such a period belong to no day.",
        Remedy = "Correct the two dates.",
    };

    /// <summary>Month and period disagree.</summary>
    public static FindingKind PeriodUnclear { get; } = Error("period-unclear", "A period is not clear") with
    {
        Message = "The row needs a month, or both the first and the last day of its period",
        Why = "Counts without a period belong to no day; with two that differ, which is right cannot be known.",
        Remedy = "Write the month (2023-04 or April 2023), or both period dates.",
    };

    /// <summary>Items are missing.</summary>
    public static FindingKind FidelityItemsMissing { get; } = Error("fidelity-items-missing", "A fidelity review is not complete") with
    {
        Message = "The review lacks the scores of {0} of {1} items (first: item {2})",
        Summary = "The review lacks scores of items",
        Why = "A total without all its items cannot be held against a band or an earlier review.",
        Remedy = "Fill in all items, each from 1 to 5.",
    };

    /// <summary>An item twice, or one that the scale lacks.</summary>
    public static FindingKind FidelityItemUnknown { get; } = Error("fidelity-item-unknown", "An item is twice there, or not on the scale") with
    {
        Message = "The item is there twice with different scores, or is not on the scale",
        Why = "Which score is right cannot be known.",
        Remedy = "Give each item of the scale exactly one score.",
    };

    /// <summary>The rows of one review differ.</summary>
    public static FindingKind FidelityRowsDisagree { get; } = Error("fidelity-rows-disagree", "Rows of one fidelity review disagree") with
    {
        Message = "{header} differs from that of the review's first row ({0})",
        Why = "Rows of one site, day and kind are one review, which has one reviewer and one scale.",
        Remedy = "Write the same in every row of the review, or leave all but the first blank.",
    };

    /// <summary>No scores, no scale.</summary>
    public static FindingKind FidelityScaleUnknown { get; } = Error("fidelity-scale-unknown", "A fidelity scale is not known") with
    {
        Message = "{header} must be one of: {0}",
        Why = "The number of items and the bands depend on the scale.",
        Remedy = "Use the scale's name, or leave the cell blank for IPS-25.",
    };

    private static FindingKind[] OfReturns =>
    [
        BareJobStarts, TotalsDisagree, SpecialistsDisagree, ReturnDisagrees, HourBandsDisagree, PeriodOutOfOrder, PeriodUnclear, FidelityItemsMissing,
        FidelityItemUnknown, FidelityRowsDisagree, FidelityScaleUnknown,
    ];
}
