using Mhep.Data.GraphQL.AspNetCore;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Printing;

namespace Mhep.Data.GraphQL.Tests.Http;

public sealed class SchemaTextTests
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql/sdl")]
    public async Task The_schema_is_served_as_text_that_builds_the_same_schema(string address)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync(address);

        Assert.Equal((200, "application/graphql; charset=utf-8"), (reply.Status, reply.ContentType));
        Assert.Equal(SchemaPrinter.Print(LibrarySchema.Create()), SchemaPrinter.Print(SchemaBuilder.FromSdl(reply.Text)));
    }

    [Fact]
    public async Task Single_types_are_printed_in_the_order_asked()
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql?sdl&types=Upload,Book,Upload");

        Assert.Equal("scalar Upload\n\ntype Book {\n  title: String!\n  pages: Int!\n}\n", reply.Text);
    }

    [Theory]
    [InlineData("", 400, "HC0058")]
    [InlineData(",", 400, "HC0058")]
    [InlineData("Bo%20ok", 400, "HC0059")]
    [InlineData("1Book", 400, "HC0059")]
    [InlineData("Book,Shelf", 404, "HC0060")]
    public async Task Types_that_are_not_there_are_told(string types, int status, string code)
    {
        await using var server = await LibraryServer.StartAsync();

        var reply = await server.GetAsync("/graphql/schema?types=" + types);

        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_client_that_has_the_text_already_is_told_so()
    {
        await using var server = await LibraryServer.StartAsync();
        var first = await server.GetAsync("/graphql/schema.graphql");

        var second = await server.GetAsync("/graphql/schema.graphql", null, ("If-None-Match", first.Headers["ETag"]));

        Assert.Equal((304, string.Empty), (second.Status, second.Text));
    }

    [Fact]
    public async Task The_text_can_be_switched_off()
    {
        await using var server = await LibraryServer.StartAsync(new GraphQLHttpOptions { ServeSchema = false });

        Assert.Equal(404, (await server.GetAsync("/graphql/schema")).Status);
        Assert.Equal(400, (await server.GetAsync("/graphql?sdl")).Status);
    }
}
