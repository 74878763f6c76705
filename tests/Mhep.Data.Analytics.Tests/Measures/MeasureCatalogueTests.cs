using System.Text.RegularExpressions;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Testing;

namespace Mhep.Data.Analytics.Tests.Measures;

public sealed class MeasureCatalogueTests
{
    public static TheoryData<MeasureKey> Keys => [.. Enum.GetValues<MeasureKey>()];

    [SharedMaterialFact]
    public void The_catalogue_has_the_keys_of_the_contract_in_their_order()
    {
        var contract = File.ReadAllText(SharedMaterial.PathOf("contract.graphql"));
        var body = Regex.Match(contract, @"enum MeasureKey \{(?<keys>[^}]*)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["keys"].Value;

        Assert.Equal(
            body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            MeasureCatalogue.All.Select(measure => measure.Key.ToName()));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_entry_says_what_is_counted_and_who_says_so(MeasureKey key)
    {
        var measure = MeasureCatalogue.Find(key);

        Assert.EndsWith(".", measure.Definition, StringComparison.Ordinal);
        Assert.All([measure.Name, measure.Numerator, measure.Source], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.Equal(measure.Unit == MeasureUnit.Count, measure.Denominator is null);
        Assert.Equal(measure.Unit == MeasureUnit.Rate, measure.Basis is not null);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_entry_is_found_by_its_key_and_by_its_name_in_any_case(MeasureKey key)
    {
        var measure = MeasureCatalogue.Find(key);

        Assert.True(MeasureCatalogue.TryFind(key.ToName().ToLowerInvariant(), out var byKey));
        Assert.True(MeasureCatalogue.TryFind($" {measure.Name.ToUpperInvariant()} ", out var byName));
        Assert.Same(measure, byKey);
        Assert.Same(measure, byName);
        Assert.True(MeasureKeyNames.TryParse(key.ToName(), out var parsed));
        Assert.Equal(key, parsed);
    }

    [Fact]
    public void All_counts_add_up_but_those_of_the_caseload()
    {
        var additive = MeasureCatalogue.All.Where(measure => measure.Additive).Select(measure => measure.Key);
        var counts = MeasureCatalogue.All.Where(measure => measure.Unit == MeasureUnit.Count).Select(measure => measure.Key);

        Assert.Equal(counts.Except([MeasureKey.Caseload, MeasureKey.CaseloadActive]), additive);
    }

    [Fact]
    public void Only_the_job_outcome_rate_runs_from_the_start_of_the_service()
    {
        Assert.Equal(MeasureKey.JobOutcomeRate, Assert.Single(MeasureCatalogue.All, measure => measure.Cumulative).Key);
    }
}
