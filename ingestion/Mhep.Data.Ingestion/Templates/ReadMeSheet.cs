using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>The first sheet of a template: what to do with the others.</summary>
internal static class ReadMeSheet
{
    private static readonly string[] Lines =
    [
        "One row is one thing: a referral on 'Clients', a job on 'Jobs', a time in post on 'Employment specialists', a contact on 'Employer contacts', a circumstance on 'Context', a month on 'Outcomes report', a review on 'Fidelity review'.",
        "Fill in the sheets that you send and delete the others: what was sent before of a sheet that is not there stays as it was.",
        "'Clients' and 'Jobs' replace what was sent before for the sites they name: keep everybody on them, also people who have left. With 'Jobs' left empty beside 'Clients', nobody has a job.",
        "Data from, Data to: write the first and the last day that the rows cover in the cell to the right of each label. Days inside that are empty count as 0, not as missing.",
        "All clients: write no where the sheet leaves people out.",
        "Client ID is your own pseudonym. No names, NHS numbers, postcodes or e-mail addresses of anybody, anywhere: a workbook with one is refused as a whole.",
        "Employment specialists are codes, never full names. Leave the cell blank where nobody is allocated.",
        "Dates: day, month, year, such as 27/04/2023. Yes or no, codes and sites: choose from the list in the cell.",
        "Employer: the name is kept as a fingerprint only. Where a cell says '(as stored)' and letters, it stands for the employer sent before: leave it, or write the name over it.",
        "You may change the order of columns, add columns of your own and leave columns out, except Client ID and those that say which row it is. Columns that are not known are never read.",
        "Before you send it, check it: the answer says what needs fixing, in which row, and what to do.",
    ];

    /// <summary>The sheet.</summary>
    /// <param name="sites">Whose template it is.</param>
    public static SheetContent Of(IEnumerable<string> sites) => new(
        "Read me",
        [],
        [new SheetColumn(OwnMarks.ReadMeTitle, 120)],
        Lines.Prepend("For " + string.Join(", ", sites) + ".").Select(IReadOnlyList<Cell> (line) => [Cell.Wrapped(line)]));
}
