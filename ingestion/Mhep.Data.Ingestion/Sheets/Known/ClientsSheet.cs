using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Ingestion.Sheets.Values;

namespace Mhep.Data.Ingestion.Sheets.Known;

/// <summary>The IPS Grow sheet: one row a referral episode, jobs perhaps as numbered groups of columns.</summary>
internal sealed class ClientsSheet : KnownSheet
{
    private static readonly Column ClientId = SharedColumns.ClientId();
    private static readonly Column Site = SharedColumns.Site();
    private static readonly Column Specialist = SharedColumns.Specialist("A code, never a full name. Blank, vacant, unallocated or waiting list: nobody is allocated.");

    private static readonly Column EngagedBy = new("Engaged by", ColumnType.Specialist)
    {
        Aliases = ["Engaged by ES", "Engaging Employment Specialist"],
        Note = "The specialist at engagement, where another.",
    };

    private static readonly Column Team = SharedColumns.Team();
    private static readonly Column ReferralSource = new("Referral source", ColumnType.Text) { Aliases = ["Source of referral", "Referred by", "Referrer"] };
    private static readonly Column FundingStream = new("Funding stream", ColumnType.Text) { Aliases = ["Funding", "Funder"] };

    private static readonly Column ReferralDate = SharedColumns.ReferralDate(
        "The day the referral was received and accepted. Expected: a row without it counts in nothing that needs it, and is listed.");

    private static readonly Column Employed = new("Employed at referral", ColumnType.YesNo)
    {
        Aliases = ["Already employed", "In work at referral", "In employment at referral", "Employed at referral yes/no", "Employed on referral", "Job retention"],
        Note = "In work: also on sick leave, with a job at risk, or wanting another job. Blank: out of work, reported.",
    };

    private static readonly Column EmploymentStatus = new("Employment status at referral", ColumnType.Code)
    {
        Aliases = ["Employment status", "Employment status code"],
        Values = Codes.EmploymentStatus.Names,
        Note = "NHS code; 01 is employed.",
    };

    private static readonly Column FirstContact = new("First meaningful contact date", ColumnType.Date)
    {
        Aliases = ["First meaningful contact", "First contact date", "Access date", "Date of first meaningful contact", "Date of first contact"],
    };

    private static readonly Column Profile = new("Date Vocational Profile Started", ColumnType.Date)
    {
        Aliases =
        [
            "Vocational profile start date", "VP started", "VP start date", "VP date", "Vocational profile started", "Vocational profile date", "Date VP started",
            "Vocational profile",
        ],
    };

    private static readonly Column ThirdAppointment = new("Third appointment date", ColumnType.Date) { Aliases = ["3rd appointment date", "Third appointment", "Date of third appointment"] };
    private static readonly Column FirstEmployerContact = new("First employer contact date", ColumnType.Date) { Aliases = ["First employer contact", "Date of first employer contact"] };
    private static readonly Column LastContact = new("Last contact date", ColumnType.Date) { Aliases = ["Last contact", "Date of last contact", "Last seen"] };
    private static readonly Column LastInWorkSupport = new("Last in-work support date", ColumnType.Date) { Aliases = ["Last in-work support", "Date of last in-work support"] };
    private static readonly Column BenefitsAdvice = new("Benefits advice date", ColumnType.Date) { Aliases = ["Benefits advice", "Benefits advice given", "Date of benefits advice"] };

    private static readonly Column DischargeDate = new("Discharge date", ColumnType.Date)
    {
        Aliases = ["Date of discharge", "Date discharged", "Discharged", "Closure date", "Case closed", "Exit date"],
    };

    private static readonly Column DischargeReason = new("Discharge reason", ColumnType.Text) { Aliases = ["Reason for discharge", "Closure reason", "Exit reason"] };
    private static readonly Column DischargeOutcome = new("Discharge outcome", ColumnType.Text) { Aliases = ["Outcome at discharge", "Employed at discharge"], Note = "In work, or not in work." };

    private static readonly Column Age = new("Age", ColumnType.Age)
    {
        Aliases = ["Age band", "Age group", "Age at referral", "Age range"],
        Note = "14 to 99, kept as a band only; or a band.",
    };

    private static readonly Column Gender = new("Gender", ColumnType.Text) { Aliases = ["Sex"], Note = "'Not known' and blank are different." };
    private static readonly Column Ethnicity = new("Ethnicity", ColumnType.Text) { Aliases = ["Ethnic group", "Ethnic category", "Ethnic background"], Note = "'Not known' and blank are different." };
    private static readonly Column Benefit = new("Benefit at referral", ColumnType.Text) { Aliases = ["Benefits at referral", "Benefit", "Benefits", "Benefit type"] };

    private static readonly Column Unemployment = new("Length of unemployment", ColumnType.Text)
    {
        Aliases = ["Time out of work", "Duration of unemployment", "Time since last worked", "Length of time unemployed"],
    };

    private static readonly Column Consent = new("Consent to evaluation", ColumnType.YesNo)
    {
        Aliases = ["Evaluation consent", "Consent for evaluation", "Consents to evaluation"],
        Note = "Blank is no. Limits evaluation only, never the provider's own figures.",
    };

    /// <summary>Columns that only a sheet of clients has.</summary>
    private static readonly Column[] OfClientsOnly =
    [
        EngagedBy, Employed, EmploymentStatus, FirstContact, Profile, ThirdAppointment, DischargeDate, DischargeReason, DischargeOutcome, Age, Gender,
        Ethnicity, Benefit, Unemployment, Consent, Team, ReferralSource,
    ];

    /// <inheritdoc />
    public override SheetKind Kind => SheetKind.Clients;

    /// <inheritdoc />
    public override string Title => "Clients";

    /// <inheritdoc />
    public override string RowIs => "a referral episode; a person who is referred again has another row";

    /// <inheritdoc />
    public override IReadOnlyList<Column> Columns { get; } = Column.Number(
    [
        ClientId, Site, Specialist, EngagedBy, Team, ReferralSource, FundingStream, ReferralDate, Employed, EmploymentStatus, FirstContact, Profile,
        ThirdAppointment, FirstEmployerContact, LastContact, LastInWorkSupport, BenefitsAdvice, DischargeDate, DischargeReason, DischargeOutcome, Age, Gender,
        Ethnicity, Benefit, Unemployment, Consent,
    ], areGrouped: false);

    /// <inheritdoc />
    public override IReadOnlyList<Column> GroupColumns => JobGroups.Columns;

    /// <inheritdoc />
    public override string Group => "job";

    /// <inheritdoc />
    public override bool HoldsClients => true;

    /// <inheritdoc />
    public override bool Identifies(Func<Column, bool> has)
    {
        var clientColumns = OfClientsOnly.Count(has);
        if (!has(ClientId)) return clientColumns >= 3 && has(ReferralDate);
        return clientColumns > 0 || (has(ReferralDate) && !JobGroups.HasStart(has));
    }

    /// <inheritdoc />
    public override void Begin(ParsedRows rows, SheetMatch match)
    {
        rows.Clients ??= [];
        if (match.Groups > 0) rows.Jobs ??= [];
    }

    /// <inheritdoc />
    public override void Read(RowReader row, ParsedRows rows)
    {
        var site = row.Site(Site);
        var id = row.ClientId(ClientId, site);
        var (employed, status) = EmployedAtReferral(row);
        var client = new ClientRow
        {
            Place = row.Place,
            ClientId = id ?? "",
            SiteCode = site ?? "",
            ReferralDate = row.Date(ReferralDate),
            Specialist = row.Specialist(Specialist),
            EngagedBy = row.Specialist(EngagedBy),
            Team = row.Text(Team),
            ReferralSource = row.Text(ReferralSource),
            FundingStream = row.Text(FundingStream),
            EmployedAtReferral = employed,
            EmploymentStatusAtReferral = status,
            FirstMeaningfulContactDate = row.Date(FirstContact),
            VocationalProfileDate = row.Date(Profile),
            ThirdAppointmentDate = row.Date(ThirdAppointment),
            FirstEmployerContactDate = row.Date(FirstEmployerContact),
            LastContactDate = row.Date(LastContact),
            LastInWorkSupportDate = row.Date(LastInWorkSupport),
            BenefitsAdviceDate = row.Date(BenefitsAdvice),
            DischargeDate = row.Date(DischargeDate),
            DischargeReason = row.Text(DischargeReason),
            DischargeOutcome = row.Text(DischargeOutcome),
            AgeBand = row.AgeBand(Age),
            Gender = row.Text(Gender),
            Ethnicity = row.Text(Ethnicity),
            BenefitAtReferral = row.Text(Benefit),
            LengthOfUnemployment = row.Text(Unemployment),
            ConsentToEvaluation = row.YesNo(Consent) ?? false,
        };
        JobGroups.Read(row, client, rows);
        if (id is null || site is null) return;
        rows.Clients?.Add(client);
    }

    /// <summary>What the flag says, else what the code says; ZZ (not stated) says nothing. The code comes with its leading zero.</summary>
    private static (bool? Employed, string? Status) EmployedAtReferral(RowReader row)
    {
        const int InWork = 1;
        const int NotStated = 9;
        var flag = row.YesNo(Employed);
        if (row.Code(EmploymentStatus, Codes.EmploymentStatus) is not { } code) return (flag, null);
        bool? says = code == NotStated ? null : code == InWork;
        if (flag is not null && says is not null && flag != says) row.Report(FindingKinds.EmploymentStatusDisagrees, Employed);
        return (flag ?? says, Codes.EmploymentStatus.Names[code - 1]);
    }
}
