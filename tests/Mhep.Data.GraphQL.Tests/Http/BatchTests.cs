using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class BatchTests
{
    private static readonly GraphQLHttpOptions UpToThree = new() { MaxBatchSize = 3 };

    [Fact]
    public async Task An_array_is_refused_unless_it_is_allowed()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.PostAsync("""[{"query":"mutation { rename(name: \"x\") }"}]""");

        Assert.Equal((400, "HC0009"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json, application/json")]
    public async Task An_array_is_answered_by_an_array_in_its_order(string? accept)
    {
        await using var server = await LibraryServer.StartAsync(UpToThree);

        var reply = await server.PostAsync(
            """[{"query":"{ hello }"},{"query":"{"},{"query":"mutation { rename(name: \"x\") }"}]""", accept);

        Assert.Equal((200, "application/json; charset=utf-8"), (reply.Status, reply.ContentType));
        Assert.StartsWith("""[{"data":{"hello":"Hello world!"}},{"errors":[{"message":"Syntax Error""", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith(""","extensions":{"code":"HC0011"}}]},{"data":{"rename":"Renamed to x"}}]""", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_streams_is_told_which_request_an_answer_belongs_to()
    {
        await using var server = await LibraryServer.StartAsync(UpToThree);

        var reply = await server.PostAsync("""[{"query":"{ hello }"},{}]""", "multipart/mixed");

        Assert.Equal(
            "---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"requestIndex\":0,\"data\":{\"hello\":\"Hello world!\"}}"
            + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"requestIndex\":1,\"errors\":[{\"message\":"
            + "\"Either a query or the id of a stored operation must be given.\",\"extensions\":{\"code\":\"HC0013\"}}]}\r\n-----\r\n",
            reply.Text);
    }

    [Theory]
    [InlineData("[]", "The GraphQL batch request has no elements.")]
    [InlineData("[{},{},{},{}]", "This server takes at most 3 requests at once.")]
    public async Task An_array_has_one_request_at_least_and_a_bounded_number_at_most(string body, string message)
    {
        await using var server = await LibraryServer.StartAsync(UpToThree);

        var reply = await server.PostAsync(body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_cannot_stand_in_for_an_array_without_bound()
    {
        await using var server = await LibraryServer.StartAsync();
        var many = string.Concat(Enumerable.Range(0, 501).Select(number => $" a{number}: hello"));

        var reply = await server.PostAsync($$"""{"query":"{ {{many}} }"}""");

        Assert.Equal(400, reply.Status);
    }
}
