using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The outcomes report: an aggregate return, used where client rows cannot be had.</summary>
internal sealed class OutcomesSheet : KnownSheet
{
    private static readonly Column Month = new("Month", ColumnType.Month) { Aliases = ["Reporting month", "Calendar month"], Note = "A month, or else both ends of a period." };
    private static readonly Column PeriodStart = new("Period start", ColumnType.Date) { Aliases = ["Start of period", "Period from", "Period start date", "From"] };
    private static readonly Column PeriodEnd = new("Period end", ColumnType.Date) { Aliases = ["End of period", "Period to", "Period end date", "To"] };
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Specialist = SharedColumns.Specialist("Blank: the whole site.");
    private static readonly Column Referrals = Count("Referrals", "New referrals", "Number of referrals", "Referrals received");
    private static readonly Column Engagements = Count("Engagements", "Clients engaged", "New engagements", "Number of engagements", "Engaged");

    private static readonly Column FirstJobStarts = Count(
        "Clients starting a first job", "First job starts", "Clients into work", "People into work", "People starting a job", "Clients starting a job");

    private static readonly Column JobStarts = Count("Job starts (all jobs)", "All job starts", "Total job starts", "Job starts all");

    private static readonly Column BareJobStarts = new("Job starts", ColumnType.Count)
    {
        Aliases = ["Jobs started", "Number of job starts"],
        Note = "Does not say which of the two it is: taken as all jobs, with a remark, unless the provider's mapping says.",
    };

    private static readonly Column Sustained6 = Count("Sustained 6 weeks", "6 weeks sustained", "6 week sustainments", "6 week outcomes");

    private static readonly Column Sustained13Under = Count(
        "Sustained 13 weeks <16h", "Sustained 13 weeks <16 hours", "13 weeks <16h", "13 weeks <16 hours", "Sustained 13 weeks, fewer than 16 hours");

    private static readonly Column Sustained13From = Count(
        "Sustained 13 weeks >=16h", "Sustained 13 weeks >=16 hours", "Sustained 13 weeks 16+ hours", "Sustained 13 weeks 16 hours or more", "Sustained 13 weeks 16h+",
        "13 weeks >=16h", "13 weeks >=16 hours", "13 weeks 16+ hours");

    private static readonly Column Sustained13 = Count("Sustained 13 weeks", "13 weeks sustained", "13 week sustainments", "13 week outcomes");
    private static readonly Column Sustained26 = Count("Sustained 26 weeks", "26 weeks sustained", "26 week sustainments", "26 week outcomes", "Sustained 6 months");

    private static readonly Column[] Measures =
        [Referrals, Engagements, FirstJobStarts, JobStarts, BareJobStarts, Sustained6, Sustained13Under, Sustained13From, Sustained13, Sustained26];

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.OutcomesReport;

    /// <inheritdoc />
    public override string Title => "Outcomes report";

    /// <inheritdoc />
    public override string RowIs => "a site, or one of its specialists, in a period; blank is not reported, 0 is none";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number([Month, PeriodStart, PeriodEnd, Site, Specialist, .. Measures], areGrouped: false);

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has) => (has(Month) || has(PeriodStart)) && Measures.Any(has);

    /// <inheritdoc />
    public override IEnumerable<string> Missing(Func<Column, bool> has) =>
        has(Month) || (has(PeriodStart) && has(PeriodEnd)) ? [] : [PeriodEnd.Heading];

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match) => rows.Outcomes ??= [];

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var specialist = row.Specialist(Specialist);
        var period = Period(row);
        var bare = row.Count(BareJobStarts);
        var bareIsFirst = row.Mapping?.BareJobStartsAreFirstJobs;
        if (bare is not null && bareIsFirst is null) row.Report(FindingKinds.BareJobStarts, BareJobStarts);
        var counts = new OutcomesRow
        {
            Place = row.Place,
            SiteCode = site ?? "",
            Specialist = specialist.IsUnallocated ? SpecialistMention.Blank : specialist,
            PeriodStart = period?.Start ?? default,
            PeriodEnd = period?.End ?? default,
            Referrals = row.Count(Referrals),
            Engagements = row.Count(Engagements),
            FirstJobStarts = row.Count(FirstJobStarts) ?? (bareIsFirst == true ? bare : null),
            JobStarts = row.Count(JobStarts) ?? (bareIsFirst == true ? null : bare),
            Sustained6Weeks = row.Count(Sustained6),
            Sustained13WeeksUnder16Hours = row.Count(Sustained13Under),
            Sustained13Weeks16HoursOrMore = row.Count(Sustained13From),
            Sustained13Weeks = row.Count(Sustained13),
            Sustained26Weeks = row.Count(Sustained26),
        };
        if (counts is { Sustained13Weeks: { } all, Sustained13WeeksUnder16Hours: { } under, Sustained13Weeks16HoursOrMore: { } from } && all != under + from)
            row.Report(FindingKinds.HourBandsDisagree, Sustained13, Text(all), Text(under + from));
        if (site is not null && period is not null) rows.Outcomes?.Add(counts);
    }

    private static (DateOnly Start, DateOnly End)? Period(RowReader row)
    {
        var month = row.Month(Month);
        var start = row.Date(PeriodStart);
        var end = row.Date(PeriodEnd);
        if (end < start)
        {
            row.Report(FindingKinds.PeriodOutOfOrder, PeriodEnd);
            return null;
        }

        var ofMonth = month is { } first ? (first, first.AddMonths(1).AddDays(-1)) : ((DateOnly, DateOnly)?)null;
        var written = start is { } from && end is { } to ? (from, to) : ((DateOnly, DateOnly)?)null;
        if (written is not null && (ofMonth is null || ofMonth == written)) return written;
        if (ofMonth is not null && row.IsBlank(PeriodStart) && row.IsBlank(PeriodEnd)) return ofMonth;
        if (!row.HasFault) row.Report(FindingKinds.PeriodUnclear, row.Has(PeriodStart) ? PeriodStart : Month);
        return null;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Column Count(string heading, params string[] aliases) => new(heading, ColumnType.Count) { Aliases = aliases };
}
