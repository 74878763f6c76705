using Mhep.Data.Analytics.Subgroups;

namespace Mhep.Data.Analytics.Tests.Subgroups;

public sealed class SubgroupTests
{
    [Theory]
    [InlineData(SubgroupBy.AgeBand, "25-34", "25-34")]
    [InlineData(SubgroupBy.AgeBand, "not known", Subgroup.NotKnown)]
    [InlineData(SubgroupBy.AgeBand, null, Subgroup.Blank)]
    [InlineData(SubgroupBy.Gender, "F", "Female")]
    [InlineData(SubgroupBy.Gender, " man ", "Male")]
    [InlineData(SubgroupBy.Gender, "Non-binary", "Another gender")]
    [InlineData(SubgroupBy.Gender, "Prefer not to say", Subgroup.NotKnown)]
    [InlineData(SubgroupBy.Gender, "  ", Subgroup.Blank)]
    [InlineData(SubgroupBy.BenefitStatus, "Universal Credit", "Receiving a benefit")]
    [InlineData(SubgroupBy.BenefitStatus, "NONE", "No benefit")]
    [InlineData(SubgroupBy.BenefitStatus, "Unknown", Subgroup.NotKnown)]
    [InlineData(SubgroupBy.BenefitStatus, null, Subgroup.Blank)]
    public void A_cell_is_in_a_group_and_not_known_is_not_blank(SubgroupBy by, string? cell, string group)
    {
        Assert.Equal(group, Subgroup.Of(by, new ClientTraits(cell, cell, cell, false)).Name);
    }

    [Fact]
    public void Ages_are_listed_youngest_first_and_what_is_not_known_last()
    {
        string?[] bands = [null, "65+", "not known", "25-34", "under 18", "100-104", "18-24"];

        Assert.Equal(
            ["under 18", "18-24", "25-34", "65+", "100-104", Subgroup.NotKnown, Subgroup.Blank],
            bands.Select(band => Subgroup.Of(SubgroupBy.AgeBand, new ClientTraits(band, null, null, false))).OrderBy(group => group.Place).Select(group => group.Name));
    }

    [Fact]
    public void Where_several_providers_are_put_together_a_band_of_one_of_them_loses_its_name()
    {
        var own = Subgroup.Of(SubgroupBy.AgeBand, new ClientTraits("30-49", null, null, true));

        Assert.Equal((Subgroup.AnotherBand, true), (own.OfClosedList().Name, own.OfClosedList().IsKnown));
        Assert.Equal(["25-34", Subgroup.NotKnown], new[] { "25-34", "not known" }.Select(band => Subgroup.Of(SubgroupBy.AgeBand, new ClientTraits(band, null, null, true)).OfClosedList().Name));
    }
}
