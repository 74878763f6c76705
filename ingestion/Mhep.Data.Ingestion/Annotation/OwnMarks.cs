using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Annotation;

/// <summary>
/// The words in what we add to a workbook. They are how our additions are known again when the workbook comes back: they are then
/// neither read nor remarked on, and replaced by the next ones.
/// </summary>
internal static class OwnMarks
{
    /// <summary>Heading of the column at the right of a table.</summary>
    public const string ErrorsHeading = "Errors";

    /// <summary>Name of the sheet that lists everything.</summary>
    public const string FindingsSheet = "Findings";

    /// <summary>First cell of that sheet, whatever its name.</summary>
    public const string FindingsTitle = "What the check found. This sheet is made anew each time and is never read.";

    /// <summary>First cell of the sheet that explains a template.</summary>
    public const string ReadMeTitle = "How to fill in this workbook (this sheet is never read)";

    /// <summary>First cell of the hidden sheet that a template's drop-downs look into.</summary>
    public const string ListsTitle = "Choices of this workbook's drop-downs (never read)";

    /// <summary>First cell of a sheet of an export that tells what is held and is no sheet to hand in.</summary>
    public const string RecordTitle = "What the platform holds (this sheet is never read)";

    /// <summary>Who wrote a comment.</summary>
    public const string Author = "Mhep.Data";

    /// <summary>Whether the last text of a row of headings is our column's.</summary>
    /// <param name="heading">As written.</param>
    public static bool IsErrorsHeading(string? heading) => heading?.Trim() == ErrorsHeading;

    /// <summary>Whether the first text of a sheet makes it the list of findings.</summary>
    /// <param name="text">As written.</param>
    public static bool IsFindingsTitle(string? text) => text?.Trim() == FindingsTitle;

    /// <summary>Whether the first text of a sheet makes it one of ours that is never read.</summary>
    /// <param name="text">As written.</param>
    public static bool IsTitleOfOurs(string? text) => text?.Trim() is FindingsTitle or ReadMeTitle or ListsTitle or RecordTitle;

    /// <summary>Whether a text is a remark of ours: it begins with the words for a severity.</summary>
    /// <param name="text">Of a cell or a comment.</param>
    public static bool IsRemark(string? text) =>
        text is not null && Enum.GetValues<Severity>().Any(severity => text.StartsWith(Label(severity) + ": ", StringComparison.Ordinal));

    /// <summary>'Needs fixing', 'Worth a look', 'For information'.</summary>
    /// <param name="severity">Which.</param>
    public static string Label(Severity severity) => severity.InWords() is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
