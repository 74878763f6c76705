using Mhep.Data.Analytics.ChangesOverTime;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.Tests.ChangesOverTime;

public sealed class SeriesContextTests
{
    private static readonly Facts Two = Ask.Together(
        SiteBuilder.Site("A").Covered("2023-01-01", "2023-12-31").Happened("2023-02-01", "2023-02-28", "Move").Happened("2022-01-01", "2022-12-31", "Before"),
        SiteBuilder.Site("B").Covered("2023-01-01", "2023-12-31").Happened("2023-01-15", note: "Lockdown", notCompared: true).Happened("2024-01-01", note: "After"));

    [Fact]
    public void A_series_of_several_sites_has_the_notes_of_each_on_its_days()
    {
        var notes = SeriesContext.Of(Series(Grain.Month), _ => true);

        Assert.Equal([("B", "Lockdown", true), ("A", "Move", false)], notes.Select(note => (note.SiteCode, note.Note!, note.NotCompared)));
    }

    [Fact]
    public void A_note_applies_nothing()
    {
        Assert.All(Series(Grain.Month).Values, value => Assert.Equal(ValueStatus.Exact, value.Status));
    }

    [Fact]
    public void Notes_of_a_site_that_may_not_be_shown_are_not()
    {
        Assert.Equal(["Move"], SeriesContext.Of(Series(Grain.WholePeriod), code => code == "A").Select(note => note.Note));
    }

    [Fact]
    public void A_series_without_figures_has_none()
    {
        var question = Ask.Question(MeasureKey.JobStarts, "2023-01-01", "2023-12-31");

        Assert.Empty(SeriesContext.Of(SeriesWithoutFigures.Of(question, ValueStatus.Missing)[0], _ => true));
    }

    private static MeasureSeries Series(Grain grain) =>
        new PerformanceFigures(Two).OfSites(Two.Sites, Ask.Question(MeasureKey.JobStarts, "2023-01-01", "2023-12-31", grain))[0];
}
