using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Validation;

namespace Mhep.Data.GraphQL.Tests.Validation;

/// <summary>Documents made to be expensive: each kind of work is counted, bounded, and grows with the document only.</summary>
public sealed class ValidationLimitTests
{
    private static readonly ValidationOptions Unlimited = new() { MaxErrors = int.MaxValue };

    [Fact]
    public void Errors_are_reported_up_to_the_limit_and_then_said_to_be_too_many()
    {
        var errors = Validate("{ a b c d e f g h }", ValidationOptions.Request);
        Assert.Equal(6, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[5].Message);
        Assert.Equal(8, Validate("{ a b c d e f g h }", ValidationOptions.Default).Count);
    }

    [Fact]
    public void Exactly_as_many_errors_as_the_limit_are_not_too_many()
    {
        Assert.Equal(5, Validate("{ a b c d e }", ValidationOptions.Request).Count);
    }

    [Fact]
    public void Comparing_fields_ends_at_its_limit_with_a_code_of_its_own()
    {
        var errors = Validate(Fields(1_000, "flag(count: 1)"), ValidationOptions.Request, out var effort);
        var error = Assert.Single(errors);
        Assert.Equal(ErrorCodes.FieldMergeComparisonsExceeded, error.Code);
        Assert.InRange(effort.FieldMergeComparisons, 100_001, 110_000);
    }

    [Fact]
    public void Few_equal_fields_are_compared_pair_by_pair()
    {
        Assert.Empty(Validate(Fields(10, "flag"), ValidationOptions.Request, out var effort));
        Assert.InRange(effort.FieldMergeComparisons, 45, 100);
    }

    // The document of a known attack: each fragment selects the next twice under different parents.
    [Fact]
    public void Fragments_that_double_at_every_step_stay_within_the_comparison_limit()
    {
        const int Steps = 60;
        var fragments = Enumerable.Range(0, Steps).Select(i =>
            $"fragment F{i} on Client {{ specialist {{ caseload(first: 1) {{ ...F{i + 1} ...F{i + 1} }} }} specialist {{ caseload(first: 1) {{ ...F{i + 1} }} }} }}");
        var document = $"{{ client {{ ...F0 ...F0 }} }} {string.Join(' ', fragments)} fragment F{Steps} on Client {{ id }}";
        Validate(document, ValidationOptions.Request, out var effort);
        Assert.InRange(effort.FieldMergeComparisons, 1, 110_000);
        Assert.InRange(effort.FragmentVisits, 1, 1_001);
    }

    [Fact]
    public void Following_fragments_ends_at_its_limit()
    {
        var errors = Validate(FragmentChain(1_200), ValidationOptions.Request);
        Assert.Contains(errors, error => error.Message == "Document visits fragments more than 1000 times. Validation aborted.");
    }

    // Without limits the chain is as long as the document, and so would be the recursion.
    [Fact]
    public void A_chain_of_fragments_longer_than_the_stack_ends_validation_and_not_the_process()
    {
        var errors = Validate(FragmentChain(200_000), Unlimited);
        Assert.Equal("Document chains too many fragments. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void A_fragment_named_like_introspection_gets_no_special_treatment()
    {
        const string Document = "query __schema { ...__type } fragment __type on Query { client { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { caseload(first: 1) { specialist { name } } } } } } } } }";
        Assert.Equal(ErrorCodes.FieldCycleTooDeep, Assert.Single(Validate(Document, ValidationOptions.Request)).Code);
    }

    // A fragment measured at one depth must not be taken for harmless at a greater one.
    [Fact]
    public void A_fragment_used_first_at_the_root_is_measured_again_deeper_down()
    {
        const string Document = """
            { client { ...Shallow } ...Deep }
            fragment Deep on Query { client { specialist { caseload(first: 1) { specialist { caseload(first: 1) { ...Shallow } } } } } }
            fragment Shallow on Client { specialist { caseload(first: 1) { specialist { name } } } }
            """;
        Assert.Equal(ErrorCodes.FieldCycleTooDeep, Assert.Single(Validate(Document, ValidationOptions.Request)).Code);
    }

    [Theory]
    [InlineData("a{0}: flag ")]
    [InlineData("a{0}: client { id name } ")]
    [InlineData("a{0}: jobs(period: {from: \"a\", to: \"b\", labels: [\"c\"]}, hours: [1, 2]) { title } ")]
    [InlineData("a{0}: worker { ... on Specialist { role } ... on Volunteer { since } } ")]
    [InlineData("a{0}: worker { name ...F } ")]
    [InlineData("a{0}: flag(count: $v) @include(if: true) ")]
    public void The_work_grows_with_the_document_and_no_faster(string unit)
    {
        var small = StepsPerUnit(unit, 10 * 1024);
        var large = StepsPerUnit(unit, 1024 * 1024);

        // The rest of the document weighs more in the small one.
        Assert.InRange(large, 1, small * 1.01);
    }

    [Fact]
    public void A_rule_set_used_again_remembers_nothing_of_the_last_document()
    {
        const string Bad = "query A($x: Int) { ...F unknown } query A { flag } fragment F on Query { ...F flag(count: $y, count: 1) } fragment F on Query { flag }";
        var first = Validate(Bad, ValidationOptions.Default).Select(error => error.ToString()).ToArray();
        Assert.Empty(Validate("query A($y: Int) { ...F } fragment F on Query { flag(count: $y) }", ValidationOptions.Default));
        Assert.Equal(first, Validate(Bad, ValidationOptions.Default).Select(error => error.ToString()));
    }

    [Fact]
    public void Validations_at_the_same_time_do_not_meet()
    {
        const string Bad = "query A { ...F } fragment F on Query { nothing }";
        var expected = Validate(Bad, ValidationOptions.Default).Select(error => error.ToString()).ToArray();
        Parallel.For(0, 500, i =>
        {
            var document = i % 2 == 0 ? Bad : "{ flag }";
            Assert.Equal(i % 2 == 0 ? expected : [], Validate(document, ValidationOptions.Default).Select(error => error.ToString()));
        });
    }

    [Fact]
    public void Names_of_the_schema_are_not_proposed_when_they_are_to_be_hidden()
    {
        const string Document = "query ($a: Perod) { wrker { nam } flag(cont: 1, role: PER) jobs(period: {form: 1}) { title } }";
        var hidden = Validate(Document, ValidationOptions.Default with { HideSuggestions = true });
        Assert.All(hidden, error => Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal));
        Assert.Equal(Validate(Document, ValidationOptions.Default).Count, hidden.Count);
    }

    [Fact]
    public void A_document_read_without_places_gives_errors_without_places()
    {
        var document = Parser.Parse("{ nothing }", new ParserOptions { NoLocation = true });
        Assert.Empty(Assert.Single(Validator.Validate(TeamSchema.Schema, document)).Locations);
    }

    private static string Fields(int count, string field) => "{" + string.Concat(Enumerable.Repeat(field + " ", count)) + "}";

    private static string FragmentChain(int length)
    {
        var fragments = Enumerable.Range(0, length).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }}");
        return $"{{ ...F0 }} {string.Join(' ', fragments)} fragment F{length} on Query {{ flag }}";
    }

    private static double StepsPerUnit(string unit, int length)
    {
        var units = length / unit.Length;
        var body = string.Concat(Enumerable.Range(0, units).Select(i => unit.Replace("{0}", $"{i:D6}", StringComparison.Ordinal)));
        var document = $"query ($v: Int) {{ flag(count: $v) worker {{ ...F }} {body} }} fragment F on Worker {{ hours }}";
        Assert.Empty(Validate(document, Unlimited, out var effort));
        return (double)(effort.NodesVisited + effort.FragmentVisits + effort.FieldMergeComparisons) / units;
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions options) => Validate(document, options, out _);

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions options, out ValidationEffort effort) =>
        Validator.Validate(TeamSchema.Schema, Parser.Parse(document), options, out effort);
}
