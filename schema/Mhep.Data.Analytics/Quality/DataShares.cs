using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Quality;

/// <summary>The definitions of the shares.</summary>
internal static class DataShares
{
    public static DataShare Completeness { get; } = new()
    {
        Key = "DATA_COMPLETENESS",
        Name = "Completeness of data",
        Definition =
            "Of the cells of all fields in which a blank means that something is missing, in rows of which the field is asked (discharge reasons of those discharged, evidence of jobs "
            + "with a 13 week date), those that hold something. 'Not known' is an answer and no information: it is counted as asked and not as filled, and shown apart from blank. "
            + "Referrals belong to the month of the referral, jobs to that of their start; a referral without a date counts in every period, in that field alone.",
        CountedAs = "Cells of expected fields that hold something",
        DividedBy = "Cells of expected fields in rows of which they are asked",
        Source = "Our choice",
        Status = ValueStatus.NotApplicable,
    };

    public static DataShare OnTime { get; } = new()
    {
        Key = "RETURNS_ON_TIME",
        Name = "Returns on time",
        Definition =
            "Of the months on which the service ran and whose five days are over, those of which a file spoke within five days of the month's end: client rows or an outcomes report that "
            + "was accepted, by the day on which it was handed in, also where another has taken its place since. Several that speak of parts of a month count when the last part came.",
        CountedAs = "Months reported within five days of their end",
        DividedBy = "Months on which the service ran and whose five days are over",
        Source = "golab-2024: the outcomes report comes within five days of the end of each month",
        Status = ValueStatus.NotApplicable,
    };
}
