namespace Mhep.Data.Ingestion.Reports;

/// <content>Findings about sheets, their headings and what stands above them.</content>
public static partial class FindingKinds
{
    /// <summary>Nothing in the workbook is known.</summary>
    public static FindingKind NoKnownSheet { get; } = Error("no-known-sheet", "No sheet was recognised") with
    {
        Message = "None of the workbook's sheets has headings that are known",
        Why = "Sheets are recognised by their headings. Without one nothing can be read.",
        Remedy = "Compare the headings with those of the template, which the programme can send you; the row of headings must be among the first rows of the sheet.",
    };

    /// <summary>A sheet was left alone.</summary>
    public static FindingKind SheetNotRecognised { get; } = Information("sheet-not-recognised", "A sheet was not recognised") with
    {
        Message = "The sheet's headings are not those of any known sheet; nothing of it was read",
        Why = "Workbooks often hold notes, lists and charts beside the return. If this sheet is part of the return, its rows count in nothing.",
        Remedy = "Nothing, if it is not part of the return. Otherwise compare its headings with those of the template, which the programme can send you.",
    };

    /// <summary>A sheet that only the programme may send.</summary>
    public static FindingKind SheetNotYours { get; } = Error("sheet-not-yours", "A sheet that only the programme may send") with
    {
        Message = "The sheet is the programme's ({0}) and is not accepted from a provider",
        Why = "The list of sites and the targets decide how everyone's figures are read.",
        Remedy = "Delete the sheet from the workbook, or ask the programme to send it.",
    };

    /// <summary>A required column is not there.</summary>
    public static FindingKind ColumnMissing { get; } = Error("column-missing", "A required column is missing") with
    {
        Message = "The sheet has no column '{0}'",
        Why = "Without it no row of the sheet can be understood.",
        Remedy = "Add the column, or give the column that holds it this heading.",
    };

    /// <summary>Two columns want to be the same.</summary>
    public static FindingKind ColumnTwice { get; } = Error("column-twice", "Two columns mean the same") with
    {
        Message = "Column {header} means the same as column {0} ('{1}')",
        Why = "Which of the two is right cannot be known.",
        Remedy = "Delete or rename one of the two columns.",
    };

    /// <summary>Another column was preferred.</summary>
    public static FindingKind ColumnPassedOver { get; } = Warning("column-passed-over", "A column was passed over for another") with
    {
        Message = "Column {header} could also be '{1}', which was read from column {0}",
        Why = "The column with the standard heading was taken; this one counts in nothing.",
        Remedy = "Check that the right column was read; delete or rename the other.",
    };

    /// <summary>A column was left alone.</summary>
    public static FindingKind ColumnNotMatched { get; } = Information("column-not-matched", "A column was not matched") with
    {
        Message = "Column {header} is not known; no cell of it was kept",
        Why = "Real sheets hold names and notes; what is not needed is dropped before it is read. If the column matters, it counts in nothing.",
        Remedy = "Nothing, if the column is not part of the return. Otherwise give it the heading that the template has for it.",
    };

    /// <summary>A column that was left alone, but may be one that is known.</summary>
    public static FindingKind HeadingProposed { get; } = Warning("heading-proposed", "A heading may mean one that is known") with
    {
        Message = "Column {header} is not known; it may be meant for '{0}'. No cell of it was kept",
        Why = "A heading that is only nearly right is never taken for granted: the wrong column would change figures without a word.",
        Remedy = "If it is meant, confirm it once with 'mhep mapping confirm', or rename the column. If it is not, nothing need be done.",
    };

    /// <summary>The provider's own headings and codes were understood.</summary>
    public static FindingKind MappingUsed { get; } = Information("mapping-used", "The provider's mapping was used") with
    {
        Message = "Headings and codes were read as the provider's mapping {0} says",
        Why = "The same file read without the mapping, or with another, would give other rows.",
        Remedy = "Nothing. 'mhep mapping show' shows the mapping.",
    };

    /// <summary>A mapping of somebody else.</summary>
    public static FindingKind MappingOfAnother { get; } = Error("mapping-of-another", "The mapping is another provider's") with
    {
        Message = "The mapping is for provider {0}, the file is sent by {1}",
        Summary = "The mapping is for another provider than the one that sends the file",
        Why = "What one provider's headings and codes mean says nothing of another's.",
        Remedy = "Send the file with its own provider's mapping, or correct the mapping's field 'provider'.",
    };

    /// <summary>A labelled cell that cannot be read.</summary>
    public static FindingKind LabelUnreadable { get; } = Error("label-unreadable", "A labelled cell above the headings cannot be read") with
    {
        Message = "The cell beside the label '{0}' cannot be read",
        Why = "It says which days or which site the whole sheet is about.",
        Remedy = "Write a date such as 2023-04-27, or yes or no for 'All clients', in the cell right of the label.",
    };

    /// <summary>Covers nothing.</summary>
    public static FindingKind CoverageOutOfOrder { get; } = Error("coverage-out-of-order", "The data end before they start") with
    {
        Message = "'Data to' is before 'Data from'",
        Why = "Such a return covers no day, so every figure would be missing.",
        Remedy = "Correct the two dates above the headings, or those given when sending the file.",
    };

    /// <summary>Nobody said what the sheet covers.</summary>
    public static FindingKind CoverageAssumed { get; } = Warning("coverage-assumed", "Which days the sheet covers was assumed") with
    {
        Message = "Nobody said which days the data of site {0} cover; taken as {1} to {2}",
        Summary = "Nobody said which days the data of a site cover; taken from the service's start to the newest event",
        Why = "Days inside are counted as complete: without an event they are 0, not missing. A quiet last month would be left out.",
        Remedy = "Write 'Data from' and 'Data to' with their dates above the headings, or give them when sending the file.",
    };

    /// <summary>Hidden parts are read as well.</summary>
    public static FindingKind HiddenContent { get; } = Warning("hidden-content", "Hidden parts were read") with
    {
        Message = "The sheet, or rows of it, is hidden; it was read all the same",
        Why = "A filter hides rows without deleting them; what is read may be more than what is seen.",
        Remedy = "Unhide everything and check that it belongs to the return.",
    };

    /// <summary>Merged cells among the rows.</summary>
    public static FindingKind MergedCells { get; } = Error("merged-cells", "Merged cells among the rows") with
    {
        Message = "Cells {0} are merged; only the first of them holds a value",
        Why = "The others read as blank, which would silently lose their rows' values.",
        Remedy = "Unmerge the cells ('Home', 'Merge & Centre') and write the value in every row it is meant for.",
    };

    private static FindingKind[] OfHeadings =>
    [
        NoKnownSheet, SheetNotRecognised, SheetNotYours, ColumnMissing, ColumnTwice, ColumnPassedOver, ColumnNotMatched, HeadingProposed, MappingUsed,
        MappingOfAnother, LabelUnreadable,
        CoverageOutOfOrder, CoverageAssumed, HiddenContent, MergedCells,
    ];
}
