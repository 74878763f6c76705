using System.Globalization;
using System.Text;

namespace Mhep.Data.Analytics.Tests.Published;

/// <summary>docs/published-arithmetic.md: what two reports print, worked out again from what they print.</summary>
internal static class PublishedArithmeticPage
{
    private const decimal NewService = 30;
    private const decimal EstablishedService = 55;

    private const string Opening =
        """
        # Published figures, worked out again

        Written by a test (`PublishedArithmeticTests`) from the tables as they are printed. **Table 4.1 of bit-2020 has counts**: they are handed in as aggregate returns (`samples/workbooks/published.xlsx`),
        and the platform's own answers are held to the table and to every rate that its text states (`PublishedFiguresTests`, `PublishedFunnelTests`). **Tables 4.2, A1 and A2 publish no counts.** No return
        can be made of them, so nothing here is an answer of the platform: it is worked arithmetic on printed, rounded numbers. Where a printed number is not what its own table gives, it is called a slip and left as it is.

        ## Table 4.1 of bit-2020: from counts

        | the text says | from the table | is |
        |---|---|---|

        """;

    public static string Markdown()
    {
        var page = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        Funnel(page);
        PerSpecialist(page);
        Success(page);
        Conversion(page);
        return page.ToString();
    }

    private static void Funnel(StringBuilder page)
    {
        var all = PublishedTables.Funnel[^1];
        var (one, four) = (PublishedTables.Funnel[0], PublishedTables.Funnel[3]);
        var withSixMonths = PublishedTables.Funnel.Take(5).Where(row => row.SixMonths is not null).Sum(row => row.InWork);
        Row(page, "30.6% of participants engaged obtained a job", all.InWork, all.Engaged, "");
        Row(page, "70% of those who find a job sustain it to 6 weeks", all.SixWeeks, all.InWork, "");
        Row(page, "21.5% of participants engaged achieve a 6-week outcome", all.SixWeeks, all.Engaged, "");
        Row(page, "from 14.8% for Provider 4", four.SixWeeks, four.Engaged, "");
        Row(page, "to 26.9% for Provider 1", one.SixWeeks, one.Engaged, "");
        Row(page, "61% of those starting jobs at Provider 1 sustain them for 6 weeks", one.SixWeeks, one.InWork, "slip: cut and not rounded");
        Row(page, "at least 37% of those who obtain employment remain for 6 months", all.SixMonths!.Value, withSixMonths, "slip: providers 1, 2 and 5, who recorded it");
        Row(page, "summary: 22% \"of these\" sustain 6 weeks", all.SixWeeks, all.Engaged, "slip: of engagements; of those who started it is 70%");
    }

    private static void Row(StringBuilder page, string text, int over, int under, string remark) =>
        page.Append(CultureInfo.InvariantCulture, $"| {text} | {over} / {under} | {Percent(over, under)}%{(remark.Length > 0 ? " (" + remark + ")" : "")} |\n");

    private static void PerSpecialist(StringBuilder page)
    {
        page.Append("\n## Table 4.2 of bit-2020: worked arithmetic, no counts published\n\nPeople for each employment specialist, April 2018 to March 2019. The last column is the unweighted mean of the others.\n\n")
            .Append("| stage | cells | mean | printed |\n|---|---|---|---|\n");
        var printed = PublishedTables.PerSpecialist[^1];
        var cells = PublishedTables.PerSpecialist.Take(5).ToList();
        Mean(page, "Engagements", cells.ConvertAll(row => (decimal?)row.Engaged), printed.Engaged);
        Mean(page, "Job starts", cells.ConvertAll(row => (decimal?)row.InWork), printed.InWork);
        Mean(page, "6-week outcome", cells.ConvertAll(row => (decimal?)row.SixWeeks), printed.SixWeeks);
        Mean(page, "6-month outcome", cells.ConvertAll(row => row.SixMonths), printed.SixMonths!.Value);
    }

    private static void Mean(StringBuilder page, string stage, List<decimal?> cells, decimal printed)
    {
        var known = cells.OfType<decimal>().ToList();
        var mean = Math.Round(known.Average(), 1);
        page.Append(CultureInfo.InvariantCulture, $"| {stage} | ({Sum(known)}) / {known.Count} | {mean:0.#} | {printed:0.#}{(mean == printed ? "" : " (slip)")} |\n");
    }

    private static string Sum(IEnumerable<decimal> terms) => string.Join(" + ", terms.Select(term => term.ToString(CultureInfo.InvariantCulture)));

    private static void Success(StringBuilder page)
    {
        page.Append("\n## Table A1 of golab-2024: worked arithmetic, no counts published\n\nSuccess is actual / target, to September 2023. One success divided by another is how a conversion compares with the planned one: no count is needed for it.\n\n")
            .Append("| site | engagement | job starts | sustainment | job starts for each engagement, of plan | sustainment for each job start, of plan |\n|---|---|---|---|---|---|\n");
        foreach (var row in PublishedTables.Success)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row.Site} | {row.Engagement:0.0}% | {row.JobStart:0.0}% | {row.Sustainment:0.0}% | {row.JobStart:0.0} / {row.Engagement:0.0} = {row.JobStart / row.Engagement:0.000} | ")
                .Append(CultureInfo.InvariantCulture, $"{row.Sustainment:0.0} / {row.JobStart:0.0} = {row.Sustainment / row.JobStart:0.000} |\n");
        }
    }

    private static void Conversion(StringBuilder page)
    {
        page.Append("\n## Table A2 of golab-2024: worked arithmetic, no counts published\n\nJob outcome rates from the start of the contracts, against 30% for a new service and 55% for an established one.\n\n")
            .Append("| site | rate | less 30 | printed | less 55 | printed |\n|---|---|---|---|---|---|\n");
        foreach (var (row, printed) in PublishedTables.Success.Zip(PublishedTables.PrintedDifferences))
        {
            var (lower, upper) = (row.JobOutcome - NewService, row.JobOutcome - EstablishedService);
            page.Append(CultureInfo.InvariantCulture, $"| {row.Site} | {row.JobOutcome:0.0} | {lower:+0.0;-0.0} | {printed.ToLower:+0.0;-0.0}{Slip(lower, printed.ToLower)} | {upper:+0.0;-0.0} | {printed.ToUpper:+0.0;-0.0}{Slip(upper, printed.ToUpper)} |\n");
        }

        var smi = PublishedTables.Success.Where(row => row.Site != "TH-LD").Select(row => row.JobOutcome).ToList();
        page.Append("\nThe three slips are one: the differences of TH-SMI, SHR-SMI and ENF-SMI stand in each other's columns.\n\n")
            .Append(CultureInfo.InvariantCulture, $"\"SMI average\" {PublishedTables.PrintedSmiAverage}: ({Sum(smi)}) / {smi.Count} = {smi.Average():0.00}, the unweighted mean of four rates, cut. It is not the rate of their clients together, which needs counts.\n");
    }

    private static string Slip(decimal worked, decimal printed) => worked == printed ? "" : " (slip)";

    private static string Percent(int over, int under) => Math.Round(100m * over / under, 1).ToString("0.0", CultureInfo.InvariantCulture);
}
