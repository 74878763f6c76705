namespace Mhep.Data.Ingestion.Reports;

/// <content>Findings about rows of clients, jobs, specialists and contacts, and how they agree with each other.</content>
public static partial class FindingKinds
{
    /// <summary>A site that is not the caller's, or not there.</summary>
    public static FindingKind UnknownSite { get; } = Error("unknown-site", "A site is not known") with
    {
        Message = "{header} is not the code of a site",
        Why = "Rows of a site that is not known count for nobody.",
        Remedy = "Use the site's code as the programme lists it; a new site has to be listed first.",
    };

    /// <summary>A specialist that no list has.</summary>
    public static FindingKind UnknownSpecialist { get; } = Warning("unknown-specialist", "An employment specialist is not known") with
    {
        Message = "{header} is not a known employment specialist of the site",
        Why = "The row counts for the site and under the code as written; time in post and figures for each full-time post are missing for it.",
        Remedy = "Correct the code, or add the specialist to the Employment specialists sheet.",
    };

    /// <summary>Not there yet, or gone already.</summary>
    public static FindingKind SpecialistNotInPost { get; } = Warning("specialist-not-in-post", "An employment specialist was not in post") with
    {
        Message = "{header} was not in post {0}",
        Why = "The row counts for the specialist all the same; either the date, the code or the time in post is wrong.",
        Remedy = "Check the date and the code, and the start and leave dates on the Employment specialists sheet.",
    };

    /// <summary>One key, two stories.</summary>
    public static FindingKind SameKeyDifferentFacts { get; } = Error("same-key-different-facts", "Two rows say different things of the same") with
    {
        Message = "The row is about the same {0} as row {1} but says other things",
        Why = "Which of the two is right cannot be known.",
        Remedy = "Delete the row that is wrong, or correct the dates or codes that tell them apart.",
    };

    /// <summary>A good row that cannot do without a bad one.</summary>
    public static FindingKind RowDependsOnAnother { get; } = Error("row-depends-on-another", "A row depends on one that needs fixing") with
    {
        Message = "The row depends on {0}, which needs fixing, and was left out with it",
        Summary = "The row depends on another that needs fixing, and was left out with it",
        Why = "A job counts through its client's row, and of two rows that contradict each other neither is known to be right: one without the other would say something wrong.",
        Remedy = "Put right the row that it depends on; this one then goes in with it.",
    };

    /// <summary>People who were there and are not in the file.</summary>
    public static FindingKind KnownClientsDropped { get; } = Warning("known-clients-dropped", "Many known clients are missing") with
    {
        Message = "{1} of the {2} clients known at {0} are not in the file",
        Why = "A sheet of clients is taken as all there are: whoever it leaves out counts no more, in closed periods either. A filter left on, or a sheet cut short, looks the same.",
        Remedy = "Look whether rows are missing. If they are, send the whole sheet; if they are not, confirm the submission.",
    };

    /// <summary>Figures that people have already worked with.</summary>
    public static FindingKind ClosedQuarterRestated { get; } = Warning("closed-quarter-restated", "Figures of a closed quarter change") with
    {
        Message = "{0}: figures of {1}, which is closed, change: {2}",
        Summary = "Figures of a closed quarter change",
        Why = "Others have seen, compared and perhaps paid for these figures. A late entry moves them, and so does giving a client to another specialist.",
        Remedy = "Look whether the change is meant; if it is, confirm the submission.",
    };

    /// <summary>Twice the same.</summary>
    public static FindingKind SameRowTwice { get; } = Warning("same-row-twice", "A row is there twice") with
    {
        Message = "The row says the same as row {1}; the {0} was counted once",
        Why = "Copies creep in when sheets are put together.",
        Remedy = "Delete one of the two rows.",
    };

    /// <summary>One date before another that should not be.</summary>
    public static FindingKind DatesOutOfOrder { get; } = Warning("dates-out-of-order", "Dates are out of order") with
    {
        Message = "{header} is before {0}",
        Why = "Each event is counted on its own date as measures.md says, but one of the two dates is probably wrong.",
        Remedy = "Check both dates.",
    };

    /// <summary>A person who is here twice.</summary>
    public static FindingKind TwoOpenEpisodes { get; } = Warning("two-open-episodes", "A client has two open episodes at a site") with
    {
        Message = "The client was referred again before the episode of row {0} ended",
        Why = "Both episodes count as referrals; the caseload counts the person once.",
        Remedy = "Fill in the discharge date of the earlier episode, or delete the row if it is the same referral.",
    };

    /// <summary>A person who is at two places.</summary>
    public static FindingKind ClientAtTwoSites { get; } = Warning("client-at-two-sites", "A client is at two sites at once") with
    {
        Message = "The client also has an open episode at another site (row {0})",
        Why = "The person counts at both sites and once in the provider's caseload. Two people may share an id by mistake.",
        Remedy = "Fill in the discharge date at the site that was left, or correct the Client ID.",
    };

    /// <summary>A referral without its day.</summary>
    public static FindingKind ReferralDateBlank { get; } = Warning("referral-date-blank", "A referral date is blank") with
    {
        Message = "{header} is blank: the row counts in nothing that needs it",
        Why = "A referral without a date is in no month. Reporting tools skip such rows without a word; here they are listed.",
        Remedy = "Fill in the day on which the referral was received and accepted.",
    };

    /// <summary>Signs of an engagement without its day.</summary>
    public static FindingKind EngagementDateBlank { get; } = Warning("engagement-date-blank", "An engagement has no date") with
    {
        Message = "{header} and the third appointment are blank though {0} is filled in: no engagement is counted",
        Why = "Someone who started work, or was engaged by a specialist, was engaged; without the date the engagement is lost.",
        Remedy = "Fill in the day on which the vocational profile was started.",
    };

    /// <summary>Signs of a discharge without its day.</summary>
    public static FindingKind DischargeDateBlank { get; } = Warning("discharge-date-blank", "A discharge has no date") with
    {
        Message = "{header} is blank though {0} is filled in: no discharge is counted",
        Why = "The person stays on the caseload for ever.",
        Remedy = "Fill in the discharge date, or clear the reason and outcome.",
    };

    /// <summary>Signs of a job's end without its day.</summary>
    public static FindingKind JobEndDateBlank { get; } = Warning("job-end-date-blank", "A job's end has no date") with
    {
        Message = "{header} is blank though {0} is filled in: the job counts as going on",
        Why = "Outcomes after the end cannot be told from outcomes of a job that lasts.",
        Remedy = "Fill in the end date, or clear the reason.",
    };

    /// <summary>Columns of a job without a start.</summary>
    public static FindingKind JobWithoutStart { get; } = Warning("job-without-start", "A job has no start date") with
    {
        Message = "{header} is blank though {0} is filled in: no job is counted",
        Why = "A job without a start date is in no month.",
        Remedy = "Fill in the start date, or clear the job's other cells.",
    };

    /// <summary>A sustained job that never started.</summary>
    public static FindingKind SustainmentWithoutJob { get; } = Warning("sustainment-without-job", "A sustained outcome has no job") with
    {
        Message = "{header} is filled in but the job has no start date: the outcome is not counted",
        Why = "An outcome belongs to a job that was counted as a start.",
        Remedy = "Fill in the job's start date.",
    };

    /// <summary>A sustained job that was over.</summary>
    public static FindingKind SustainmentAfterJobEnd { get; } = Warning("sustainment-after-job-end", "A sustained outcome is after the job's end") with
    {
        Message = "{header} is after the job's end date: the outcome is not counted",
        Why = "A job that had ended cannot have lasted that long.",
        Remedy = "Check both dates; where the person changed jobs, give the new job its own row.",
    };

    /// <summary>Too early to have lasted.</summary>
    public static FindingKind SustainmentTooEarly { get; } = Warning("sustainment-too-early", "A sustained outcome is too early") with
    {
        Message = "{header} is less than {0} weeks after the job's start",
        Why = "The outcome is counted on its date, but the job had not lasted that long: one of the two dates is probably wrong.",
        Remedy = "Check both dates.",
    };

    /// <summary>After the person had left.</summary>
    public static FindingKind EventAfterDischarge { get; } = Warning("event-after-discharge", "Something happened after discharge") with
    {
        Message = "{header} is after the discharge date",
        Why = "It is counted, but either the discharge came later or the event belongs to a new referral.",
        Remedy = "Check both dates; give a new referral its own row.",
    };

    /// <summary>Before there was a service.</summary>
    public static FindingKind EventBeforeServiceStart { get; } = Warning("event-before-service-start", "Something happened before the service started") with
    {
        Message = "{header} is before the service's start: it is not counted",
        Why = "Outcomes before the service cannot be the service's.",
        Remedy = "Check the date; if the service started earlier, the programme's list of sites has to say so.",
    };

    /// <summary>A job for nobody.</summary>
    public static FindingKind JobWithoutClient { get; } = Warning("job-without-client", "A job belongs to no client") with
    {
        Message = "No episode of this client at the site is known: the job is not counted",
        Why = "A job counts through the episode it belongs to.",
        Remedy = "Check the Client ID and the site, leading zeros included, or add the client's row.",
    };

    /// <summary>Later than the data reach.</summary>
    public static FindingKind DateAfterCoverage { get; } = Warning("date-after-coverage", "A date is after the days that the data cover") with
    {
        Message = "{header} is after the last day that the data cover: it is not counted",
        Why = "What lies ahead has not happened. Either the date is wrong or 'Data to' is too early.",
        Remedy = "Check the date, and 'Data to' above the headings.",
    };

    /// <summary>Planned.</summary>
    public static FindingKind DateDue { get; } = Information("date-due", "A planned date is due later") with
    {
        Message = "{header} is after the last day that the data cover: due, not reached",
        Why = "Planned outcomes and reviews are welcome; they count once a later return covers their day.",
        Remedy = "Nothing.",
    };

    /// <summary>Many hours.</summary>
    public static FindingKind HoursHigh { get; } = Warning("hours-high", "Very many hours a week") with
    {
        Message = "{header} is 60 hours a week or more",
        Why = "Such hours are rare; often monthly hours were written, or two cells were run together.",
        Remedy = "Check the number.",
    };

    /// <summary>Many people.</summary>
    public static FindingKind CaseloadHigh { get; } = Warning("caseload-high", "A caseload is very full") with
    {
        Message = "{header} has {0} people engaged and not discharged on {1}; this is the first of them",
        Summary = "{header} has more than 25 people engaged and not discharged on the last day covered; this is the first of them",
        Why = "Specialists work with about 20 people at a time. A fuller caseload is often discharges that nobody wrote down.",
        Remedy = "Fill in the discharge dates of those who have left, or check who works with whom.",
    };

    /// <summary>Blank taken as yes.</summary>
    public static FindingKind CompetitiveAssumed { get; } = Information("competitive-assumed", "Blank was taken as a competitive paid job") with
    {
        Message = "Whether the job is competitive and paid was left blank; taken as yes",
        Why = "Only competitive paid jobs count as job starts.",
        Remedy = "Nothing, if it was one. Otherwise write no.",
    };

    /// <summary>Blank taken as yes.</summary>
    public static FindingKind FirstHoursAssumed { get; } = Information("first-hours-assumed", "Blank was taken as the first 4 hours worked") with
    {
        Message = "Whether the first 4 hours were worked was left blank; taken as yes",
        Why = "A job counts as a start once 4 hours were worked.",
        Remedy = "Nothing, if they were. Otherwise write no.",
    };

    /// <summary>Blank taken as out of work.</summary>
    public static FindingKind OutOfWorkAssumed { get; } = Information("out-of-work-assumed", "Blank was taken as out of work at referral") with
    {
        Message = "Whether the client was in work at referral was left blank; taken as out of work",
        Why = "People in work when referred leave both sides of the employment rate.",
        Remedy = "Nothing, if the person was out of work. Otherwise write yes.",
    };

    /// <summary>The two cells disagree.</summary>
    public static FindingKind EmploymentStatusDisagrees { get; } = Warning("employment-status-disagrees", "Two cells disagree about work at referral") with
    {
        Message = "{header} and the employment status code disagree; the yes or no was taken",
        Why = "Code 01 means employed, the others do not. People in work when referred leave both sides of the employment rate.",
        Remedy = "Correct the one that is wrong.",
    };

    /// <summary>Two spells at once.</summary>
    public static FindingKind SpellsOverlap { get; } = Warning("spells-overlap", "Two spells in post overlap") with
    {
        Message = "The spell overlaps that of row {0}",
        Why = "The days of both count twice in full-time equivalents.",
        Remedy = "Correct the dates so that one spell ends before the next starts.",
    };

    /// <summary>Erased before.</summary>
    public static FindingKind ErasedClient { get; } = Warning("erased-client", "A row is about someone who was erased") with
    {
        Message = "The row was left out because the person was erased from the data",
        Why = "Whoever was erased stays erased: nothing that this row says was stored, nor is it counted.",
        Remedy = "Leave the person out of your next file. If it is somebody else, give them an id that nobody had before.",
    };

    private static FindingKind[] OfRows =>
    [
        UnknownSite, UnknownSpecialist, SpecialistNotInPost, SameKeyDifferentFacts, RowDependsOnAnother, KnownClientsDropped, ClosedQuarterRestated, SameRowTwice, DatesOutOfOrder, TwoOpenEpisodes, ClientAtTwoSites,
        ReferralDateBlank, EngagementDateBlank, DischargeDateBlank, JobEndDateBlank, JobWithoutStart, SustainmentWithoutJob, SustainmentAfterJobEnd,
        SustainmentTooEarly, EventAfterDischarge, EventBeforeServiceStart, JobWithoutClient, DateAfterCoverage, DateDue, HoursHigh, CaseloadHigh, CompetitiveAssumed,
        FirstHoursAssumed, OutOfWorkAssumed, EmploymentStatusDisagrees, SpellsOverlap, ErasedClient,
    ];
}
