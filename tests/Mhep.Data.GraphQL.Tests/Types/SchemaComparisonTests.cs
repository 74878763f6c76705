using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Changes;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class SchemaComparisonTests
{
    [Theory]
    [InlineData("type A { b: Int }", "type A { b: Int c: Int }")]
    [InlineData("type A { b: Int }", "type A { b: Int! }")]
    [InlineData("type A { b: [Int] }", "type A { b: [Int!]! }")]
    [InlineData("input I { b: Int! }", "input I { b: Int }")]
    [InlineData("type A { b(c: [Int!]!): Int }", "type A { b(c: [Int]): Int }")]
    [InlineData("type A { b(c: I = {x: 1, y: 2}): Int } input I { x: Int y: Int }", "type A { b(c: I = {y: 2, x: 1}): Int } input I { y: Int x: Int }")]
    public void What_no_client_can_notice_is_no_change(string before, string after) => Assert.Empty(Compare(before, after));

    [Theory]
    [InlineData("type A { b: Int } type C { d: Int }", "type A { b: Int }", "C was removed.")]
    [InlineData("type A { b: Float }", "type A { b: Int }", "Standard scalar Float was removed because it is not referenced anymore.", "A.b changed type from Float to Int.")]
    [InlineData("type A { b: Int }", "input A { b: Int }", "A changed from an Object type to an Input type.")]
    [InlineData("type A { b: Int! }", "type A { b: Int }", "A.b changed type from Int! to Int.")]
    [InlineData("input I { b: Int }", "input I { b: Int! }", "I.b changed type from Int to Int!.")]
    [InlineData("input I { b: Int }", "input I { b: Int c: Int! }", "A required field c on input type I was added.")]
    [InlineData("type A { b(c: Int): Int }", "type A { b(d: Int!): Int }", "A.b arg c was removed.", "A required arg d on A.b was added.")]
    [InlineData("enum E { A B }", "enum E { A }", "B was removed from enum type E.")]
    [InlineData("union U = A | B type A { a: Int } type B { b: Int }", "union U = A type A { a: Int } type B { b: Int }", "B was removed from union type U.")]
    [InlineData("type A implements I { b: Int } interface I { b: Int }", "type A { b: Int } interface I { b: Int }", "A no longer implements interface I.")]
    [InlineData("directive @d(a: Boolean) repeatable on FIELD | QUERY", "directive @d on FIELD", "a was removed from d.", "Repeatable flag was removed from d.", "QUERY was removed from d.")]
    [InlineData("directive @d on FIELD", "directive @e on FIELD", "d was removed.")]
    public void What_makes_requests_invalid_breaks_clients(string before, string after, params string[] changes)
    {
        var found = Compare(before, after);
        Assert.All(found, change => Assert.True(change.IsBreaking));
        Assert.Equal(string.Join('\n', changes), string.Join('\n', found.Select(change => change.Description)));
    }

    [Theory]
    [InlineData("enum E { A }", "enum E { A B }", "B was added to enum type E.")]
    [InlineData("union U = A type A { a: Int } type B { b: Int }", "union U = A | B type A { a: Int } type B { b: Int }", "B was added to union type U.")]
    [InlineData("input I { b: Int }", "input I { b: Int c: Int! = 1 }", "An optional field c on input type I was added.")]
    [InlineData("type A { b: Int }", "type A { b(c: Int): Int }", "An optional arg c on A.b was added.")]
    [InlineData("type A { b: Int } interface I { b: Int }", "type A implements I { b: Int } interface I { b: Int }", "I added to interfaces implemented by A.")]
    [InlineData("type A { b(c: Int = 1): Int }", "type A { b(c: Int = 2): Int }", "A.b arg c has changed defaultValue from 1 to 2.")]
    [InlineData("type A { b(c: Int = 1): Int }", "type A { b(c: Int): Int }", "A.b arg c defaultValue was removed.")]
    public void What_may_surprise_clients_is_dangerous(string before, string after, string change)
    {
        var found = Assert.Single(Compare(before, after));
        Assert.False(found.IsBreaking);
        Assert.Equal(change, found.Description);
    }

    private static IReadOnlyList<SchemaChange> Compare(string before, string after) =>
        SchemaComparison.Find(SchemaBuilder.FromSdl(before), SchemaBuilder.FromSdl(after));
}
