using System.Globalization;
using System.Text;

namespace Mhep.Data.Analytics.Quality;

/// <summary>The page of documentation that the fields and shares make, docs/data-quality.md.</summary>
public static class DataQualityPage
{
    private const string Opening =
        """
        # Data quality

        How good the data are that figures are made from: `dataQuality` of a site, for its own provider, its commissioner and the programme. This page is made from
        `schema/Mhep.Data.Analytics/Quality`; change it there, then run the tests with `MHEP_UPDATE_SNAPSHOTS=1`.

        - **Completeness**: of each field, how many cells hold something, how many say that it is not known, and how many are blank. 'Not known' and blank are different: the one was
          asked, the other perhaps not. Cells are counted in rows of which the field is asked, by whole months: of every month that the period touches.
        - **Timeliness**: of each month on which the service ran, the day on which files first spoke of all of it, and whether that was within five days of its end.
        - **Reconciliation**: where an aggregate return speaks of days that rows of clients cover as well, both numbers and the difference, measure by measure; and where a site's own
          return and its specialists' do not agree. Figures use the rows of clients, and the site's own return.

        Counted are the rows of the data version that the whole answer is of. They are read when a site is first asked about and let go; what is kept is counts by field and month. That
        is why these shares are no `MeasureKey`: facts, from which all measures come, hold no cells.

        ## Shares


        """;

    /// <summary>The page.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var share in new[] { DataShares.Completeness, DataShares.OnTime })
        {
            page.Append(CultureInfo.InvariantCulture, $"### {share.Name}\n\n`{share.Key}` · rate, more is better\n\n{share.Definition}\n\n")
                .Append(CultureInfo.InvariantCulture, $"- Counted: {share.CountedAs}\n- Divided by: {share.DividedBy}\n- Source: {share.Source}\n\n");
        }

        page.Append("## Fields\n\n| sheet | field | asked of | a blank |\n|---|---|---|---|\n");
        foreach (var field in DataFields.All)
            page.Append(CultureInfo.InvariantCulture, $"| {field.Sheet} | {field.Heading} | {field.AskedOf} | {BlankOf(field.Role)} |\n");
        return page.ToString();
    }

    private static string BlankOf(FieldRole role) => role switch
    {
        FieldRole.Expected => "is missing: part of the share",
        FieldRole.Optional => "is no matter",
        _ => "is an answer: not yet, or never",
    };
}
