using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;

namespace Mhep.Data.GraphQL.Tests.Language;

public sealed class ParserLimitTests
{
    private const int Kilobytes40 = 40 * 1024;
    private const int Megabytes4 = 4 * 1024 * 1024;

    [Theory]
    [InlineData(Kilobytes40)]
    [InlineData(Megabytes4)]
    public void Deep_nesting_of_any_kind_is_a_syntax_error(int length)
    {
        ExpectTooDeep(() => Parser.Parse(Repeat("{a", length)));
        ExpectTooDeep(() => Parser.Parse("{" + Repeat("...{", length)));
        ExpectTooDeep(() => Parser.Parse("{ a(b: " + Repeat("[", length)));
        ExpectTooDeep(() => Parser.Parse("{ a(b: " + Repeat("{c:", length)));
        ExpectTooDeep(() => Parser.Parse("query ($a: " + Repeat("[", length)));
        ExpectTooDeep(() => Parser.Parse("type T { a: " + Repeat("[", length)));
        ExpectTooDeep(() => Parser.Parse("input I { a: Int = " + Repeat("[", length)));
        ExpectTooDeep(() => Parser.ParseValue(Repeat("[", length)));
        ExpectTooDeep(() => Parser.ParseType(Repeat("[", length)));
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var options = new ParserOptions { MaxDepth = 3 };
        Parser.Parse("{ a { b { c } } }", options);
        Parser.Parse("{ a(b: [[1]]) c(d: {e: {f: 1}}) }", options);
        Assert.Equal(
            "Syntax Error: Document is nested deeper than 3 levels. Parsing aborted. (1:13)",
            Assert.Throws<GraphQLException>(() => Parser.Parse("{ a { b { c { d } } } }", options)).Errors[0].ToString());
    }

    // A host that takes the limit away still keeps its process.
    [Fact]
    public void Without_a_limit_the_stack_is_the_limit()
    {
        var options = new ParserOptions { MaxDepth = int.MaxValue };
        Assert.Throws<GraphQLException>(() => Parser.Parse(Repeat("{a", Megabytes4), options));
    }

    [Fact]
    public void A_tree_deeper_than_the_stack_is_refused_by_printer_and_validation_and_does_not_end_the_process()
    {
        ValueNode value = new IntValueNode { Value = "1" };
        for (var i = 0; i < 1_000_000; i++)
        {
            value = new ListValueNode { Values = [value] };
        }

        Assert.Throws<InsufficientExecutionStackException>(() => Printer.Print(value));
        Assert.Throws<InsufficientExecutionStackException>(() => Shape.Of(value));
    }

    [Fact]
    public void Too_many_tokens_fields_aliases_or_directives_are_a_syntax_error()
    {
        Expect("{ a b }", new ParserOptions { MaxTokens = 3 }, "Document contains more that 3 tokens. Parsing aborted. (1:7)");
        Expect("{ a b { c } }", new ParserOptions { MaxFields = 2 }, "Document contains more than 2 fields. Parsing aborted. (1:9)");
        Expect("{ a b: c d: e }", new ParserOptions { MaxAliases = 1 }, "Document contains more than 1 aliases. Parsing aborted. (1:10)");
        Expect(
            "{ a @b @c d @e @f @g }",
            new ParserOptions { MaxDirectivesPerLocation = 2 },
            "Document contains more than 2 directives at one location. Parsing aborted. (1:19)");
        Parser.Parse("{ a b }", new ParserOptions { MaxTokens = 4, MaxFields = 2, MaxAliases = 0, MaxDirectivesPerLocation = 0 });
    }

    [Fact]
    public void Requests_of_ordinary_size_are_within_the_limits_for_requests()
    {
        Parser.Parse(KitchenSinks.Query, ParserOptions.Request);
        var dashboard = "{" + string.Concat(Enumerable.Range(0, 200).Select(i => $" m{i}: measure(name: \"M{i}\", by: QUARTER) {{ label value }}")) + "}";
        Parser.Parse(dashboard, ParserOptions.Request);
    }

    [Fact]
    public void Names_in_messages_do_not_make_the_answer_as_long_as_the_request()
    {
        var message = Assert.Throws<GraphQLException>(() => Parser.Parse(Repeat("x", Megabytes4))).Message;
        Assert.InRange(message.Length, 1, 2_000);
    }

    [Fact]
    public void The_work_grows_with_the_document_and_no_faster()
    {
        foreach (var unit in (string[])["a ", "a(b:[1,2],c:{d:\"e\"}) ", "...F ", "a@b(c:1) ", "a#comment\n", "a:b{c d} "])
        {
            Assert.Equal(TokensPerUnit(unit, 10 * 1024), TokensPerUnit(unit, 1024 * 1024));
        }
    }

    private static int TokensPerUnit(string unit, int length)
    {
        var units = length / unit.Length;
        var tokens = Parser.Parse("{" + string.Concat(Enumerable.Repeat(unit, units)) + "}").TokenCount - 2;
        Assert.Equal(0, tokens % units);
        return tokens / units;
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static void ExpectTooDeep(Action read) =>
        Assert.Contains("nested deeper than 200 levels", Assert.Throws<GraphQLException>(read).Message, StringComparison.Ordinal);

    private static void Expect(string text, ParserOptions options, string message) =>
        Assert.Equal("Syntax Error: " + message, Assert.Throws<GraphQLException>(() => Parser.Parse(text, options)).Errors[0].ToString());
}
