using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Clients sheet: a row an episode, with jobs as groups of columns in the wide form.</summary>
internal static class ClientsSheet
{
    private const string Name = "Clients";
    private const int JobsInWideForm = 3;

    private static readonly ColumnOf<SyntheticEpisode>[] EpisodeColumns =
    [
        new("Client ID", episode => Cell.Text(episode.Client.Id)),
        new("Site", episode => Cell.Text(episode.SiteCode)),
        new("Employment Specialist", episode => Cell.Text(episode.SpecialistCode ?? "Waiting list")),
        new("Engaged by", episode => Cell.Text(episode.EngagedBy == episode.SpecialistCode ? null : episode.EngagedBy)),
        new("Team", episode => Cell.Text(episode.Team)) { Width = 20 },
        new("Referral source", episode => Cell.Text(episode.ReferralSource)) { Width = 30 },
        new("Referral date", episode => Cell.Date(episode.ReferralDate)),
        new("Employed at referral", episode => Cell.YesNo(episode.EmployedAtReferral)),
        new("Employment status at referral", episode => Cell.Text(episode.EmploymentStatus)),
        new("First meaningful contact date", episode => Cell.Date(episode.FirstContact)),
        new("Date Vocational Profile Started", episode => Cell.Date(episode.VocationalProfile)),
        new("Third appointment date", episode => Cell.Date(episode.ThirdAppointment)),
        new("First employer contact date", episode => Cell.Date(episode.FirstEmployerContact)),
        new("Last contact date", episode => Cell.Date(episode.LastContact)),
        new("Benefits advice date", episode => Cell.Date(episode.BenefitsAdvice)),
        new("Discharge date", episode => Cell.Date(episode.Discharge)),
        new("Discharge reason", episode => Cell.Text(episode.DischargeReason)) { Width = 24 },
        new("Discharge outcome", episode => Cell.Text(episode.DischargeOutcome)),
        new("Age", episode => Cell.Number(episode.ReferralDate.Year - episode.Client.BirthYear)),
        new("Gender", episode => Cell.Text(episode.Client.Gender)),
        new("Ethnicity", episode => Cell.Text(episode.Client.Ethnicity)) { Width = 30 },
        new("Benefit at referral", episode => Cell.Text(episode.Benefit)) { Width = 30 },
        new("Length of unemployment", episode => Cell.Text(episode.LengthOfUnemployment)),
        new("Consent to evaluation", episode => Cell.YesNo(episode.Client.ConsentToEvaluation)),
    ];

    /// <summary>The columns of a client-level workbook for measuring: 24 of the episode and 6 of its first job.</summary>
    public static IReadOnlyList<ColumnOf<SyntheticEpisode>> ThirtyColumns { get; } = [.. EpisodeColumns, .. DatesAndHours(0)];

    /// <summary>Jobs in columns beside the client.</summary>
    public static SheetContent Wide(DateOnly from, DateOnly to, bool allClients, IEnumerable<SyntheticEpisode> episodes) =>
        ColumnOf<SyntheticEpisode>.Sheet(
            Name,
            Notices.Covering(from, to, allClients),
            [.. EpisodeColumns, .. Enumerable.Range(0, JobsInWideForm).SelectMany(job => DatesAndHours(job).Concat(Kind(job)))],
            episodes);

    /// <summary>Jobs on a sheet of their own.</summary>
    public static SheetContent Long(DateOnly from, DateOnly to, bool allClients, IEnumerable<SyntheticEpisode> episodes) =>
        ColumnOf<SyntheticEpisode>.Sheet(Name, Notices.Covering(from, to, allClients), EpisodeColumns, episodes);

    private static ColumnOf<SyntheticEpisode>[] DatesAndHours(int index) =>
    [
        Job(index, "start date", job => Cell.Date(job.Start)),
        Job(index, "hours per week", job => Cell.Number(job.HoursPerWeek)),
        Job(index, "end date", job => Cell.Date(job.End)),
        Job(index, "6 week date", job => Cell.Date(job.SixWeeks)),
        Job(index, "13 week date", job => Cell.Date(job.ThirteenWeeks)),
        Job(index, "26 week date", job => Cell.Date(job.TwentySixWeeks)),
    ];

    private static ColumnOf<SyntheticEpisode>[] Kind(int index) =>
    [
        Job(index, "competitive paid job", job => Cell.YesNo(job.CompetitivePaid)),
        Job(index, "first 4 hours worked", job => Cell.YesNo(job.FirstFourHoursWorked)),
    ];

    private static ColumnOf<SyntheticEpisode> Job(int index, string heading, Func<SyntheticJob, Cell> cell) =>
        new(
            FormattableString.Invariant($"Job {index + 1} {heading}"),
            episode => index < episode.Jobs.Count ? cell(episode.Jobs[index]) : Cell.Blank);
}
