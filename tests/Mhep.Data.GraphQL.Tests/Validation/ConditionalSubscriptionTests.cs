using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Validation;
using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Tests.Validation;

/// <summary>SingleFieldSubscriptionsRule as specifications before September 2025 had it.</summary>
public sealed class ConditionalSubscriptionTests
{
    private static readonly ValidationOptions Options = new()
    {
        Rules = RuleSet.Specified.Replace<SingleFieldSubscriptionsRule>(
            () => new SingleFieldSubscriptionsRule(allowConditions: true)),
    };

    [Theory]
    [InlineData("subscription { changed { name } other @skip(if: true) }")]
    [InlineData("subscription { changed @include(if: true) { name } ... @include(if: false) { other } }")]
    public void What_constants_take_out_does_not_count(string query) => Assert.Empty(Validate(query));

    [Theory]
    [InlineData("subscription { changed { name } other @skip(if: false) }")]
    [InlineData("subscription ($a: Boolean!) { changed { name } other @skip(if: $a) }")]
    public void Everything_else_does(string query) =>
        Assert.Equal("Anonymous Subscription must select only one top level field.", Assert.Single(Validate(query)));

    private static IEnumerable<string> Validate(string query) =>
        Validator.Validate(TeamSchema.Schema, Parser.Parse(query), Options).Select(error => error.Message);
}
