using System.Globalization;
using Mhep.Data.Ingestion.Reminders;
using Mhep.Data.Ingestion.Tests.Loading;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Ingestion.Tests.Reminders;

/// <summary>Which month is due on which day, by the clock of London.</summary>
public sealed class ReportDeadlineTests
{
    [Theory]
    [InlineData("2026-11-05T08:00:00Z", 5, "2026-11-05", "2026-10")]
    [InlineData("2026-11-04T23:59:59Z", 5, "2026-11-04", "2026-09")]
    [InlineData("2026-11-30T12:00:00Z", 5, "2026-11-30", "2026-10")]
    [InlineData("2026-07-04T23:30:00Z", 5, "2026-07-05", "2026-06")] // Half past midnight of summer time.
    [InlineData("2027-01-05T00:00:00Z", 5, "2027-01-05", "2026-12")]
    [InlineData("2027-01-04T12:00:00Z", 5, "2027-01-04", "2026-11")]
    [InlineData("2024-02-29T12:00:00Z", 0, "2024-02-29", "2024-02")]
    [InlineData("2024-02-28T12:00:00Z", 0, "2024-02-28", "2024-01")]
    [InlineData("2024-04-14T12:00:00Z", 45, "2024-04-14", "2024-02")]
    [InlineData("2024-04-13T12:00:00Z", 45, "2024-04-13", "2024-01")]
    public void A_month_is_due_from_so_many_days_after_its_end_on(string now, int days, string today, string month)
    {
        var deadline = Deadline(now, days);

        Assert.Equal((today, month), (deadline.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), deadline.NewestDue.ToString()));
        Assert.True(deadline.DueOn(deadline.NewestDue) <= deadline.Today);
        Assert.True(deadline.DueOn(ReportingMonth.Containing(deadline.NewestDue.Last.AddDays(1))) > deadline.Today);
    }

    [Fact]
    public void A_month_is_over_on_the_day_after_its_last()
    {
        Assert.False(Deadline("2026-10-31T23:00:00Z", 5).IsOver(ReportingMonth.Parse("2026-10")));
        Assert.True(Deadline("2026-11-01T00:00:00Z", 5).IsOver(ReportingMonth.Parse("2026-10")));
    }

    private static ReportDeadline Deadline(string now, int days) => new(
        days, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), new FixedTime { Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture) });
}
