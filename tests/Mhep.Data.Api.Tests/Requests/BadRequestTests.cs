using System.Net;
using Mhep.Data.Api.Tests.Hosting;

namespace Mhep.Data.Api.Tests.Requests;

/// <summary>What is asked wrongly gets an answer that says what is wrong, and the server goes on.</summary>
[Collection(DemoServerCollection.Name)]
public sealed class BadRequestTests(DemoServer server)
{
    [Theory]
    [InlineData("{ measures { key }", "Syntax Error: Expected Name, found <EOF>.", "HC0011")]
    [InlineData("{ sites { nodes { cod } } }", "Cannot query field \"cod\" on type \"Site\". Did you mean \"code\" or \"id\"?", null)]
    [InlineData("{ nonsense }", "Cannot query field \"nonsense\" on type \"Query\". Did you mean \"nodes\"?", null)]
    public async Task A_document_that_is_wrong_is_answered_by_what_is_wrong_with_it(string query, string message, string? code)
    {
        var answer = await server.Client.SendAsync(query);

        Assert.Null(answer["data"]);
        Assert.Equal(message, (string?)answer["errors"]![0]!["message"]);
        if (code is not null) Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task A_variable_that_does_not_fit_is_named()
    {
        var answer = await server.Client.SendAsync("query Q($code: String!) { site(code: $code) { name } }", new { code = 5 });

        Assert.Null(answer["data"]);
        Assert.StartsWith("Variable \"$code\" got invalid value 5;", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
        await StillAnswersAsync();
    }

    [Theory]
    [InlineData("month: \"2023-13\"", "YearMonth cannot represent value: \"2023-13\"")]
    [InlineData("quarter: \"2023-Q1\"", "FinancialQuarter cannot represent value: \"2023-Q1\"")]
    [InlineData("financialYear: \"2023-25\"", "FinancialYear cannot represent value: \"2023-25\"")]
    public async Task A_period_that_cannot_be_is_refused(string period, string message)
    {
        var answer = await server.Client.SendAsync($"{{ performance(measures: [REFERRALS], period: {{ {period} }}) {{ series {{ values {{ value }} }} }} }}");

        Assert.Contains(message, (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month: \"2023-04\"", "QUARTER", "GRAIN_COARSER_THAN_PERIOD")]
    [InlineData("range: { from: \"2023-04-02\", to: \"2023-04-01\" }", "MONTH", "PERIOD_ENDS_BEFORE_IT_STARTS")]
    public async Task A_question_without_an_answer_has_a_code_of_its_own(string period, string grain, string code)
    {
        var answer = await server.Client.SendAsync(
            $"{{ performance(measures: [REFERRALS], period: {{ {period} }}, grain: {grain}) {{ series {{ values {{ value }} }} }} }}");

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("performance", (string?)answer["errors"]![0]!["path"]![0]);
    }

    [Fact]
    public async Task More_than_100_000_values_are_refused_with_a_word_on_how_to_narrow_the_question()
    {
        var answer = await server.Client.SendAsync("""
            { performance(measures: [REFERRALS, ENGAGEMENTS, JOB_STARTS, CASELOAD], by: EMPLOYMENT_SPECIALIST, grain: MONTH,
                period: { range: { from: "1900-01-01", to: "2023-12-31" } }) { series { values { value } } } }
            """);

        var error = answer["errors"]![0]!;
        Assert.Equal("TOO_MANY_VALUES", (string?)error["extensions"]!["code"]);
        Assert.Contains("Narrow it:", (string?)error["message"], StringComparison.Ordinal);
        Assert.Null(answer["data"]!["performance"]);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused()
    {
        using var content = new StringContent("{ measures", System.Text.Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await StillAnswersAsync();
    }

    private async Task StillAnswersAsync() => await server.Client.AskAsync("{ viewer { role } }");
}
