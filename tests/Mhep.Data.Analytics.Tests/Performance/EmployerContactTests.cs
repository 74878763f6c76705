using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Tests.Performance;

public sealed class EmployerContactTests
{
    [Fact]
    public void Contacts_have_a_coverage_of_their_own()
    {
        var site = SiteBuilder.Site().Covered("2023-04-01", "2023-12-31").ContactsCovered("2023-04-01", "2023-05-31").Contact("2023-04-10").Build();

        Assert.Equal((1, ValueStatus.Exact), Pair(site.Value(MeasureKey.EmployerContacts, "2023-04-01", "2023-04-30")));
        Assert.Equal((0, ValueStatus.Exact), Pair(site.Value(MeasureKey.EmployerContacts, "2023-05-01", "2023-05-31")));
        Assert.Equal((null, ValueStatus.Missing), Pair(site.Value(MeasureKey.EmployerContacts, "2023-06-01", "2023-06-30")));
    }

    [Fact]
    public void Face_to_face_contacts_are_divided_by_full_time_weeks_in_post()
    {
        // 28 days at 1.0 and 14 days at 0.5: 5 full-time weeks.
        var site = SiteBuilder.Site().ContactsCovered("2023-05-01", "2023-05-28").Spell("ADA", "2023-01-01").Spell("BEN", "2023-05-15", fte: 0.5m)
            .Contact("2023-05-02", by: "ADA").Contact("2023-05-03", by: "ADA").Contact("2023-05-04", by: "ADA", faceToFace: false)
            .Contact("2023-05-20", by: "BEN").Contact("2023-05-20").Contact("2023-05-21", by: "BEN", faceToFace: null).Build();

        var value = site.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-28");

        Assert.Equal((4, 5, "0.8"), (value.Numerator, value.Denominator, value.Text()));
        Assert.Equal("0.5", site.Specialist("ADA")!.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-28").Text());
        Assert.Equal("1", site.Specialist("BEN")!.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-28").Text());
        Assert.Equal(6, site.Value(MeasureKey.EmployerContacts, "2023-05-01", "2023-05-28").Value);
    }

    [Fact]
    public void A_specialist_whose_time_in_post_is_unknown_leaves_both_sides()
    {
        var site = SiteBuilder.Site().ContactsCovered("2023-05-01", "2023-05-07").Spell("ADA", "2023-01-01").Spell("BEN", "2023-01-01", fte: null)
            .Contact("2023-05-02", by: "ADA").Contact("2023-05-03", by: "BEN").Contact("2023-05-04", by: "CY").Build();

        var value = site.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-07");

        Assert.Equal((1, 1, ValueStatus.Partial), (value.Numerator, value.Denominator, value.Status));
        Assert.Equal(ValueStatus.Missing, site.Specialist("BEN")!.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-07").Status);
    }

    [Fact]
    public void Where_spells_overlap_the_one_that_began_later_counts()
    {
        // 1.0 for a week but for two days at 0.5 within it: 6 full-time days.
        var site = SiteBuilder.Site().ContactsCovered("2023-05-01", "2023-05-07").Spell("ADA", "2023-05-01", "2023-05-07").Spell("ADA", "2023-05-03", "2023-05-04", fte: 0.5m)
            .Contact("2023-05-02", by: "ADA").Contact("2023-05-02", by: "ADA").Contact("2023-05-02", by: "ADA").Build();

        Assert.Equal("3.5", site.Value(MeasureKey.EmployerContactsFaceToFacePerWeek, "2023-05-01", "2023-05-07").Text());
    }

    private static (decimal?, ValueStatus) Pair(MeasureValue value) => (value.Value, value.Status);
}
