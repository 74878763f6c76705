using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Printing;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Descriptions_stand_above_what_they_describe()
    {
        const string Sdl = """"
            """A directive."""
            directive @d(
              """An argument."""
              a: Int
            ) on FIELD

            """
            A type
            of two lines.
            """
            type Query {
              """A field."""
              a(
                """An argument."""
                b: Int = 1

                """Another."""
                c: String
              ): Int

              """A second field."""
              d: Kind
            }

            enum Kind {
              """A value."""
              A
              B
            }
            """";
        Assert.Equal(Sdl, SchemaPrinter.Print(SchemaBuilder.FromSdl(Sdl)));
    }

    [Fact]
    public void Applied_directives_are_printed_on_request()
    {
        const string Sdl = """
            directive @cost(weight: String!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION

            type Query @cost(weight: "1") {
              a(b: Int = 2 @cost(weight: "3")): Int @deprecated @cost(weight: "4")
            }
            """;
        var schema = SchemaBuilder.FromSdl(Sdl);
        Assert.Equal(Sdl, SchemaPrinter.Print(schema, new SchemaPrintOptions { AppliedDirectives = _ => true }));
        Assert.DoesNotContain("@cost(weight: \"1\")", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void Types_can_be_chosen()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Other } type Other { b: Int }");
        var printed = SchemaPrinter.Print(schema, new SchemaPrintOptions { Types = type => type.Name == "Other" });
        Assert.Equal("type Other {\n  b: Int\n}", printed);
        Assert.Equal(printed, SchemaPrinter.Print(schema.GetType("Other")!));
    }

    [Fact]
    public void Unusual_roots_are_named()
    {
        const string Sdl = "schema {\n  query: Mutation\n}\n\ntype Mutation {\n  a: Int\n}";
        Assert.Equal(Sdl, SchemaPrinter.Print(SchemaBuilder.FromSdl(Sdl)));
    }

    [Fact]
    public void What_every_schema_has_is_printed_apart()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int }");
        var printed = SchemaPrinter.PrintIntrospection(schema);
        Assert.Contains("directive @deprecated(", printed, StringComparison.Ordinal);
        Assert.Contains("type __Schema {", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("type Query", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("__Schema", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }
}
