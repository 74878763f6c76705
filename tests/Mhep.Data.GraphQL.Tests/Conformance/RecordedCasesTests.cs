using Mhep.Data.GraphQL.Conformance;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Tests.Conformance;

/// <summary>The engine gives what the reference implementation gave when its own tests were recorded.</summary>
public sealed class RecordedCasesTests
{
    [SharedMaterialFact]
    public void Documents_are_read_and_printed_as_recorded() => ExpectAllToPass("parser-cases.json", atLeast: 2_601);

    [SharedMaterialFact]
    public void Validation_finds_the_recorded_errors() => ExpectAllToPass("validation-cases.json", atLeast: 625);

    [SharedMaterialFact]
    public void Schemas_are_built_extended_and_compared_as_recorded() => ExpectAllToPass("schema-cases.json", atLeast: 695);

    [SharedMaterialFact]
    public void The_next_version_is_met_where_it_adds_to_the_specification() => ExpectAllToPass("v17-extra-cases.json", atLeast: 392);

    [SharedMaterialFact]
    public void Operations_answer_as_recorded() => ExpectAllToPass("execution-cases.json", atLeast: 340);

    [SharedMaterialFact]
    public void Deferred_and_streamed_parts_merge_to_the_recorded_result() => ExpectAllToPass("incremental-cases.json", atLeast: 74);

    private static void ExpectAllToPass(string file, int atLeast)
    {
        var results = CaseFile.Replay(SharedMaterial.PathOf("conformance/" + file));
        Assert.Empty(results.Where(result => result.Failure is not null).Take(5).Select(result => $"{result.Id}: {result.Failure}"));
        Assert.InRange(results.Count, atLeast, int.MaxValue);
    }
}
