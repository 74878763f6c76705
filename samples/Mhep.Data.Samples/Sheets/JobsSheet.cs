using Mhep.Data.Samples.Synthetic;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Sheets;

/// <summary>The Jobs sheet: a row a job, naming its episode and its own specialist.</summary>
internal static class JobsSheet
{
    private static readonly ColumnOf<(SyntheticEpisode Episode, SyntheticJob Job)>[] Columns =
    [
        new("Client ID", row => Cell.Text(row.Episode.Client.Id)),
        new("Site", row => Cell.Text(row.Episode.SiteCode)),
        new("Employment Specialist", row => Cell.Text(row.Job.SpecialistCode)),
        new("Referral date", row => Cell.Date(row.Episode.ReferralDate)),
        new("Job start date", row => Cell.Date(row.Job.Start)),
        new("Job end date", row => Cell.Date(row.Job.End)),
        new("End reason", row => Cell.Text(row.Job.EndReason)) { Width = 16 },
        new("Hours per week", row => Hours(row.Job)),
        new("Average hours at 13 weeks", row => Cell.Number(row.Job.HoursAt13Weeks)),
        new("Competitive paid job", row => Cell.YesNo(row.Job.CompetitivePaid)),
        new("First 4 hours worked", row => Cell.YesNo(row.Job.FirstFourHoursWorked)),
        new("Job title", row => Cell.Text(row.Job.Work.Title)) { Width = 22 },
        new("Sector", row => Cell.Text(row.Job.Work.Sector)) { Width = 16 },
        new("Contract type", row => Cell.Text(row.Job.ContractType)),
        new("Employer", row => Cell.Text(row.Job.Employer)) { Width = 34 },
        new("6 week date", row => Cell.Date(row.Job.SixWeeks)),
        new("13 week date", row => Cell.Date(row.Job.ThirteenWeeks)),
        new("26 week date", row => Cell.Date(row.Job.TwentySixWeeks)),
    ];

    public static SheetContent Of(DateOnly from, DateOnly to, bool allClients, IEnumerable<SyntheticEpisode> episodes) =>
        ColumnOf<(SyntheticEpisode, SyntheticJob)>.Sheet(
            "Jobs",
            Notices.Covering(from, to, allClients),
            Columns,
            episodes.SelectMany(episode => episode.Jobs, (episode, job) => (episode, job)));

    private static Cell Hours(SyntheticJob job) => job is { HoursAsBand: true, HoursPerWeek: { } hours }
        ? Cell.Text(hours < 16 ? "<16" : "16+")
        : Cell.Number(job.HoursPerWeek);
}
