using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mhep.Data.Api.Tests.Submissions;

/// <summary>
/// Who hands files in, and for whom; who confirms, withdraws and follows them: a provider its own, the programme anyone's, nobody else. "Not yours"
/// and "not there" are one answer.
/// </summary>
public sealed class HandingInTests(HandingInWorld world) : IClassFixture<HandingInWorld>
{
    private static readonly (string Field, string Input)[] Ways = [("submitWorkbook", "SubmitWorkbookInput"), ("checkWorkbook", "CheckWorkbookInput")];

    public static TheoryData<string> WhoSendNothing =>
        ["own commissioner", "another commissioner", "funder", "specialist", "evaluator", "peer", "administrator"];

    public static TheoryData<string> WhoDecideNothing =>
        ["another provider", "own commissioner", "another commissioner", "funder", "specialist", "evaluator", "peer", "administrator"];

    [Fact]
    public async Task A_provider_hands_in_its_own_by_its_key_alone_confirms_it_and_takes_it_back()
    {
        using var provider = await world.ClientOf("own provider");

        var payload = await provider.SubmitAsync(HandingInWorld.Clients("SYN-A1", 10));
        var id = (string)payload["submission"]!["id"]!;
        var end = await world.Server.EndOfAsync(id);

        Assert.Equal(("AWAITING_CONFIRMATION", "SYN-A"), ((string?)end["status"], (string?)end["provider"]!["code"]));
        Assert.Contains("\"status\":\"AWAITING_CONFIRMATION\"", await HandingInWorld.ProgressAsync(provider, id), StringComparison.Ordinal);
        Assert.Equal("ACCEPTED", Status(await HandingInWorld.ConfirmAsync(provider, id), "confirmSubmission"));
        Assert.Equal("WITHDRAWN", Status(await HandingInWorld.WithdrawAsync(provider, id), "withdrawSubmission"));
        Assert.Equal("CHECKED", (string?)(await provider.CheckAsync(HandingInWorld.Clients("SYN-A1", 41)))["submission"]!["status"]);
    }

    [Fact]
    public async Task The_programme_hands_in_for_a_provider_or_for_several_confirms_and_takes_back()
    {
        using var programme = await world.ClientOf("programme");
        var id = await world.WaitingAsync(12);

        Assert.Contains("\"status\":\"AWAITING_CONFIRMATION\"", await HandingInWorld.ProgressAsync(programme, id), StringComparison.Ordinal);
        Assert.Equal("ACCEPTED", Status(await HandingInWorld.ConfirmAsync(programme, id), "confirmSubmission"));
        Assert.Equal("WITHDRAWN", Status(await HandingInWorld.WithdrawAsync(programme, id), "withdrawSubmission"));

        var several = await world.Server.EndOfAsync((string)(await programme.SubmitAsync(HandingInWorld.Clients("SYN-B1", 40)))["submission"]!["id"]!);
        Assert.Equal("ACCEPTED", (string?)several["status"]);
        Assert.Equal("CHECKED", (string?)(await programme.CheckAsync(HandingInWorld.Clients("SYN-B1", 40)))["submission"]!["status"]);
        Assert.Equal("SYN-B", (string?)(await programme.CheckAsync(HandingInWorld.Clients("SYN-B1", 40), new { providerCode = "syn-b" }))["submission"]!["provider"]!["code"]);
    }

    [Fact]
    public async Task A_row_for_another_provider_s_site_reads_like_one_for_a_site_that_is_not_there()
    {
        using var provider = await world.ClientOf("own provider");

        var others = (await provider.CheckAsync(HandingInWorld.Clients("SYN-B1", 1)))["submission"]!["findings"]!.ToJsonString();
        var nobodys = (await provider.CheckAsync(HandingInWorld.Clients("SYN-X1", 1)))["submission"]!["findings"]!.ToJsonString();

        Assert.Contains("\"severity\":\"ERROR\"", others, StringComparison.Ordinal);
        Assert.Equal(nobodys, others.Replace("SYN-B1", "SYN-X1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_sends_for_nobody_else_and_does_not_learn_who_is_there()
    {
        using var provider = await world.ClientOf("own provider");
        var before = await world.HandedInAsync();
        foreach (var (field, input) in Ways)
        {
            var others = await provider.SendFileAsync(field, input, HandingInWorld.Clients("SYN-B1", 1), new { providerCode = "SYN-B" }, "a.xlsx");
            var nobodys = await provider.SendFileAsync(field, input, HandingInWorld.Clients("SYN-B1", 1), new { providerCode = "NOBODY" }, "a.xlsx");

            Assert.StartsWith("There is no such provider for whom you may send files", Message(others), StringComparison.Ordinal);
            Assert.Equal(nobodys.ToJsonString(), others.ToJsonString());
        }

        Assert.Equal(before, await world.HandedInAsync());
    }

    [Theory]
    [MemberData(nameof(WhoSendNothing))]
    public async Task Nobody_else_hands_anything_in_nor_learns_which_providers_there_are(string caller)
    {
        using var client = await world.ClientOf(caller);
        var before = await world.HandedInAsync();
        foreach (var (field, input) in Ways)
        {
            var own = await client.SendFileAsync(field, input, HandingInWorld.Clients("SYN-A1", 1), null, "a.xlsx");
            var named = await client.SendFileAsync(field, input, HandingInWorld.Clients("SYN-A1", 1), new { providerCode = "SYN-A" }, "a.xlsx");
            var nobodys = await client.SendFileAsync(field, input, HandingInWorld.Clients("SYN-A1", 1), new { providerCode = "NOBODY" }, "a.xlsx");

            Assert.Equal("Only providers and the programme send files.", Message(own));
            Assert.Equal(nobodys.ToJsonString(), named.ToJsonString());
        }

        Assert.Equal(before, await world.HandedInAsync());
    }

    [Theory]
    [MemberData(nameof(WhoDecideNothing))]
    public async Task Whose_file_it_is_not_decides_nothing_and_is_answered_as_if_there_were_none(string caller)
    {
        using var client = await world.ClientOf(caller);
        foreach (var decide in new Func<HttpClient, string, Task<JsonObject>>[] { HandingInWorld.ConfirmAsync, HandingInWorld.WithdrawAsync })
        {
            var there = (await decide(client, world.Waiting)).ToJsonString();

            Assert.Contains("NotFoundError", there, StringComparison.Ordinal);
            Assert.Equal((await decide(client, HandingInWorld.Nothing)).ToJsonString(), there);
        }

        Assert.Equal("AWAITING_CONFIRMATION", await world.StatusAsync(world.Waiting));
    }

    /// <summary>That a file was handed in, and what became of it, a commissioner may know of the providers that it pays; not its name.</summary>
    [Theory]
    [MemberData(nameof(WhoDecideNothing))]
    public async Task Progress_is_told_to_those_who_may_know_of_the_file_and_to_others_there_is_none(string caller)
    {
        using var client = await world.ClientOf(caller);

        var there = await HandingInWorld.ProgressAsync(client, world.Waiting);

        if (caller == "own commissioner") Assert.Contains("""{"status":"AWAITING_CONFIRMATION","fileName":"not shown"}""", there, StringComparison.Ordinal);
        else Assert.Equal(await HandingInWorld.ProgressAsync(client, HandingInWorld.Nothing), there);
        Assert.DoesNotContain("return.xlsx", there, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_shows_no_key_is_asked_for_one_whatever_the_question()
    {
        using var nobody = await world.ClientOf("nobody");
        var before = await world.HandedInAsync();

        foreach (var question in new[] { "mutation { confirmSubmission(input: { submissionId: \"a\" }) { errors { __typename } } }", "subscription { submissionProgress(submissionId: \"a\") { stage } }" })
        {
            using var answer = await nobody.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = question });
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(HandingInWorld.Clients("SYN-A1", 1)), "0", "a.xlsx" } };
        using var upload = await nobody.PostAsync(new Uri("/graphql", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Unauthorized, upload.StatusCode);
        Assert.Equal(before, await world.HandedInAsync());
    }

    private static string? Status(JsonObject answer, string field)
    {
        Assert.True(answer["errors"] is null && answer["data"]![field]!["errors"] is null, answer.ToJsonString());
        return (string?)answer["data"]![field]!["submission"]!["status"];
    }

    private static string? Message(JsonObject answer) => (string?)answer["errors"]?[0]!["message"];
}
