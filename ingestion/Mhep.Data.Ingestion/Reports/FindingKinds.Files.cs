namespace Mhep.Data.Ingestion.Reports;

/// <content>Findings about the file as a whole: it cannot be read, or is not what its name says.</content>
public static partial class FindingKinds
{
    /// <summary>No bytes.</summary>
    public static FindingKind FileEmpty { get; } = Error("file-empty", "The file is empty") with
    {
        Message = "The file is empty (0 bytes)",
        Why = "There is nothing to read; often an upload that was cut off, or a file still being saved.",
        Remedy = "Open the file to see that it has content, save it, and send it again.",
    };

    /// <summary>More bytes than may be sent.</summary>
    public static FindingKind FileTooLarge { get; } = Error("file-too-large", "The file is too large") with
    {
        Message = "The file has {0} bytes; at most {1} may be sent",
        Why = "Such a size is nearly always pictures, old sheets or formatting down to the last row, and reading it would hold up everyone else.",
        Remedy = "Delete sheets, pictures and empty formatted rows that are not part of the return, or send one workbook a site.",
    };

    /// <summary>Too large when unpacked.</summary>
    public static FindingKind FileInflatesTooFar { get; } = Error("file-inflates-too-far", "The file unpacks to too much") with
    {
        Message = "{0}",
        Summary = "The file unpacks to more than may be read",
        Why = "A small file that unpacks to a huge one is how machines are brought down; real returns are far below the limit.",
        Remedy = "Copy the rows into a new workbook, save it and send that.",
    };

    /// <summary>Not any kind of workbook.</summary>
    public static FindingKind FileNotAWorkbook { get; } = Error("file-not-a-workbook", "The file is not an Excel workbook") with
    {
        Message = "The file is not an Excel workbook, whatever its name says",
        Why = "Renaming a text or picture file does not make it a workbook, and guessing at its content would invent data.",
        Remedy = "Open the data in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and send that file; text with commas may be sent as .csv.",
    };

    /// <summary>A web page named as a workbook.</summary>
    public static FindingKind FileIsHtml { get; } = Error("file-is-html", "The file is a web page") with
    {
        Message = "The file is a web page (HTML) that is named like a workbook",
        Why = "Some systems 'export to Excel' in this way. What a page shows and what it holds can differ.",
        Remedy = "Open it in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and send that file.",
    };

    /// <summary>Encrypted.</summary>
    public static FindingKind FilePasswordProtected { get; } = Error("file-password-protected", "The file is protected by a password") with
    {
        Message = "The file is protected by a password and cannot be opened",
        Why = "Without the password nothing of it can be read. Passwords are never asked for and must not be sent.",
        Remedy = "In Excel choose 'File', 'Info', 'Protect Workbook', 'Encrypt with Password', clear the password, save, and send again.",
    };

    /// <summary>Excel 95 or older.</summary>
    public static FindingKind FileIsOldExcel { get; } = Error("file-is-old-excel", "The file is of Excel 95 or older") with
    {
        Message = "The file is in the format of Excel 95 or older, which is not read",
        Why = "Such files cannot tell all languages' letters apart, and no program has written them for twenty years.",
        Remedy = "Open it in Excel, choose 'Save as', 'Excel Workbook (.xlsx)', and send that file.",
    };

    /// <summary>Hours of reading for one file.</summary>
    public static FindingKind FileTakesTooLong { get; } = Error("file-takes-too-long", "The file takes too long to read") with
    {
        Message = "{0}",
        Summary = "The file takes too long to read",
        Why = "A file of the largest size is read in seconds; one that takes minutes is built oddly, and others wait behind it.",
        Remedy = "Copy the rows into a new workbook, save it and send that.",
    };

    /// <summary>Cut off.</summary>
    public static FindingKind FileTruncated { get; } = Error("file-truncated", "The file is cut off") with
    {
        Message = "The file is cut off: its end is missing",
        Why = "Part of the rows may be missing, and there is no telling which.",
        Remedy = "Save or download the workbook again and send it once it is complete.",
    };

    /// <summary>Broken inside.</summary>
    public static FindingKind FileDamaged { get; } = Error("file-damaged", "The file is damaged") with
    {
        Message = "{0}",
        Summary = "The file is damaged",
        Why = "A part that cannot be read for certain could hold other rows than those that can.",
        Remedy = "Open it in Excel, let Excel repair it if it offers to, check the rows, save it under a new name and send that.",
    };

    /// <summary>Made in a way that no spreadsheet program makes files.</summary>
    public static FindingKind FileUnsafe { get; } = Error("file-unsafe", "The file is built in a way that is not safe to read") with
    {
        Message = "{0}",
        Summary = "The file is built in a way that is not safe to read",
        Why = "No spreadsheet program writes such files; they are how programs that read workbooks are attacked.",
        Remedy = "Copy the rows into a new workbook, save it and send that.",
    };

    /// <summary>Macro sheets and nothing else.</summary>
    public static FindingKind FileHasNoSheets { get; } = Error("file-has-no-sheets", "The workbook has no sheets with cells") with
    {
        Message = "The workbook has no sheet with cells, only macros, charts or dialogs",
        Why = "Macros are never run, so there is nothing to read.",
        Remedy = "Send the workbook that holds the rows, as an 'Excel Workbook (.xlsx)'.",
    };

    /// <summary>Macros are there and were left alone.</summary>
    public static FindingKind MacrosIgnored { get; } = Information("macros-ignored", "Macros were left alone") with
    {
        Message = "The workbook holds macros, which are never run",
        Why = "Cells are read as they were saved; nothing that a macro would change is seen.",
        Remedy = "Nothing, if the cells were saved after the macros ran. An .xlsx without macros is safer to send.",
    };

    /// <summary>More rows than may be sent.</summary>
    public static FindingKind TooManyRows { get; } = Error("too-many-rows", "The workbook has too many rows") with
    {
        Message = "The workbook has more than {0} rows with something in them",
        Why = "So many rows are seldom one return; reading on would hold up everyone else.",
        Remedy = "Send one workbook a site, or ask for the limit to be raised.",
    };

    /// <summary>Other workbooks and databases.</summary>
    public static FindingKind OutsideLinksIgnored { get; } = Information("outside-links-ignored", "Links to other files were ignored") with
    {
        Message = "The workbook takes values from other workbooks or a database; nothing but this file was opened",
        Why = "What a linked cell shows is the value that Excel saved last, which may be older than what it links to.",
        Remedy = "Nothing, if the workbook was brought up to date before it was saved.",
    };

    /// <summary>Too far right.</summary>
    public static FindingKind TooManyColumns { get; } = Warning("too-many-columns", "Cells far to the right were not read") with
    {
        Message = "The sheet has cells right of column {0}, which were not read",
        Why = "Usually a stray cell. If real columns stand there, they count in nothing.",
        Remedy = "Delete the stray cells, or move the columns that matter to the left.",
    };

    private static FindingKind[] OfFiles =>
    [
        FileEmpty, FileTooLarge, FileInflatesTooFar, FileNotAWorkbook, FileIsHtml, FilePasswordProtected, FileIsOldExcel, FileTakesTooLong,
        FileTruncated, FileDamaged, FileUnsafe, FileHasNoSheets, MacrosIgnored, OutsideLinksIgnored, TooManyRows, TooManyColumns,
    ];
}
