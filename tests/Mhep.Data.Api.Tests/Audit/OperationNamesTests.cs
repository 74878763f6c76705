using Mhep.Data.Api.Audit;

namespace Mhep.Data.Api.Tests.Audit;

/// <summary>The name of an operation is the one text of a caller's in the audit log, and names nobody there.</summary>
public sealed class OperationNamesTests
{
    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("Dashboard_2023_24")]
    [InlineData("Board2026Q1")]
    [InlineData("Top10")]
    [InlineData("peerComparisonOfSite")]
    [InlineData("PowerBI")]
    [InlineData("_")]
    public void Names_of_programs_stay_as_they_are(string name) => Assert.Equal(name, OperationNames.Kept(name));

    [Theory]
    [InlineData("Of_943_476_5919")]
    [InlineData("Of9434765919")]
    [InlineData("lives_in_SW1A_1AA")]
    [InlineData("Jane_Smith")]
    [InlineData("JaneSmith")]
    public void What_looks_like_a_person_is_masked(string name) => Assert.DoesNotMatch("(?i)smith|[0-9]|sw1a", OperationNames.Kept(name)!);

    [Theory]
    [InlineData("Client_C_00012", "Client_C_#####")]
    [InlineData("own4711", "own####")]
    [InlineData("born_1984_05_17", "born_####_##_##")]
    public void What_has_more_digits_than_a_page_or_a_year_loses_them(string name, string kept) => Assert.Equal(kept, OperationNames.Kept(name));

    [Fact]
    public void A_long_name_is_cut()
    {
        Assert.Equal(80, OperationNames.Kept(new string('a', 100_000))!.Length);
        Assert.Null(OperationNames.Kept(null));
    }
}
