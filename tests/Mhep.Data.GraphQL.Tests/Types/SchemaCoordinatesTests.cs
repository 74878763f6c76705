using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Tests.Validation;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class SchemaCoordinatesTests
{
    [Theory]
    [InlineData("Specialist", "Specialist")]
    [InlineData("Specialist.name", "name: String")]
    [InlineData("Specialist.name(short:)", "short: Boolean")]
    [InlineData("Period.grain", "grain: Grain")]
    [InlineData("Role.PEER", "PEER")]
    [InlineData("@tag", "@tag")]
    [InlineData("@tag(name:)", "name: String!")]
    [InlineData("Query.__type", null)]
    [InlineData("Gone", null)]
    [InlineData("Specialist.gone", null)]
    [InlineData("Specialist.name(gone:)", null)]
    [InlineData("Role.PEER(name:)", null)]
    [InlineData("Found.name", null)]
    [InlineData("@gone(name:)", null)]
    public void A_coordinate_leads_to_its_element(string coordinate, string? element) =>
        Assert.Equal(element, SchemaCoordinates.Find(TeamSchema.Schema, coordinate)?.ToString());

    [Fact]
    public void What_is_no_coordinate_is_a_syntax_error() =>
        Assert.Throws<GraphQLException>(() => SchemaCoordinates.Find(TeamSchema.Schema, "Specialist."));
}
