using Mhep.Data.GraphQL.Conformance.Generation;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Building;
using Mhep.Data.GraphQL.Types.Printing;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    private const string Sdl = """"
        """A schema."""
        schema {
          query: Root
        }

        directive @tag(name: String! = "none") repeatable on OBJECT | FIELD_DEFINITION

        type Root implements Node {
          id: ID!
          many(first: Int = 10, in: Filter = {size: 1, names: ["a"]}): [Found!]! @deprecated(reason: "Too many.")
        }

        interface Node {
          id: ID!
        }

        union Found = Root | Leaf

        type Leaf {
          """The kind."""
          kind: Kind @deprecated
        }

        enum Kind {
          GOOD
          BAD @deprecated(reason: "Be good.")
        }

        input Filter {
          size: Int!
          names: [String!] = []
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        scalar Date @specifiedBy(url: "https://example.org/date")
        """";

    [Fact]
    public void A_schema_is_printed_as_it_was_written()
    {
        Assert.Equal(Sdl, SchemaPrinter.Print(SchemaBuilder.FromSdl(Sdl)));
    }

    [Fact]
    public void What_the_text_says_is_what_the_types_know()
    {
        var schema = SchemaBuilder.FromSdl(Sdl);
        var many = schema.GetType<ObjectType>("Root")?.Fields["many"];
        Assert.Equal("Too many.", many?.DeprecationReason);
        Assert.Equal("No longer supported", schema.GetType<ObjectType>("Leaf")?.Fields["kind"]?.DeprecationReason);
        Assert.True(schema.GetType<InputObjectType>("Key")?.IsOneOf);
        Assert.Equal("https://example.org/date", schema.GetType<ScalarType>("Date")?.SpecifiedByUrl);
        Assert.True(schema.GetDirective("tag")?.IsRepeatable);
        Assert.Equal("Root", schema.QueryType?.Name);
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Skip(1).Select(directive => directive.Name));
        Assert.True(schema.IsSubType(schema.GetType("Node")!, schema.GetType("Root")!));
        Assert.True(many!.Arguments["first"]!.TryGetDefault(out var first));
        Assert.Equal(10, first);
    }

    [Fact]
    public void Types_of_the_usual_names_are_the_roots_when_nothing_else_is_said()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }");
        Assert.Equal("Query Mutation Subscription", $"{schema.Query} {schema.Mutation} {schema.Subscription}");
        Assert.Null(SchemaBuilder.FromSdl("schema { query: A } type A { a: Int } type Mutation { b: Int }").Mutation);
    }

    [Fact]
    public void Extensions_in_the_same_document_add_to_their_types()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            type Query { a: Int } extend type Query implements Node { id: ID! }
            interface Node { id: ID! } extend interface Node @tag
            union Found = Query extend union Found = Other
            type Other { b: Kind } enum Kind { A } extend enum Kind { B }
            input Filter { c: Int } extend input Filter { d: Int }
            scalar Date extend scalar Date @specifiedBy(url: "u")
            extend schema { mutation: Other } directive @tag on INTERFACE
            """);
        Assert.Equal(["a", "id"], schema.GetType<ObjectType>("Query")!.Fields.Select(field => field.Name));
        Assert.Equal(["Query", "Other"], schema.GetType<UnionType>("Found")!.Types.Select(type => type.Name));
        Assert.Equal(["A", "B"], schema.GetType<EnumType>("Kind")!.Values.Select(value => value.Name));
        Assert.Equal(["c", "d"], schema.GetType<InputObjectType>("Filter")!.Fields.Select(field => field.Name));
        Assert.Equal("u", schema.GetType<ScalarType>("Date")!.SpecifiedByUrl);
        Assert.Equal("tag", Assert.Single(schema.GetType<InterfaceType>("Node")!.AppliedDirectives).Name.Value);
        Assert.Equal("Other", schema.Mutation?.Name);
    }

    [Fact]
    public void An_extended_schema_leaves_the_old_one_as_it_was()
    {
        var old = SchemaBuilder.FromSdl("type Query { a: Other } type Other { b: Int }");
        var extended = SchemaBuilder.Extend(old, Parser.Parse("extend type Other { c: New } type New { d: Query }"));
        Assert.Equal(["b"], old.GetType<ObjectType>("Other")!.Fields.Select(field => field.Name));
        Assert.Equal(["b", "c"], extended.GetType<ObjectType>("Other")!.Fields.Select(field => field.Name));
        Assert.Same(extended.GetType("Other"), extended.QueryType!.Fields["a"]!.Type);
        Assert.Same(extended.Query, extended.GetType<ObjectType>("New")!.Fields["d"]!.Type);
        Assert.Empty(SchemaValidator.Validate(extended));
    }

    [Fact]
    public void A_document_that_adds_nothing_gives_the_same_schema()
    {
        var schema = SchemaBuilder.FromSdl("type Query { a: Int }");
        Assert.Same(schema, SchemaBuilder.Extend(schema, Parser.Parse("{ a }"), new SdlOptions { AssumeValidSdl = true }));
    }

    [Fact]
    public void Everything_wrong_with_a_document_is_told_at_once()
    {
        var exception = Assert.Throws<GraphQLException>(() => SchemaBuilder.FromSdl("type A { b: B c: Int @d } type A { e: Int }"));
        Assert.Equal(
            [
                "There can be only one type named \"A\". (1:6, 1:32)",
                "Unknown directive \"@d\". (1:22)",
                "Unknown type \"B\". Did you mean \"A\"? (1:13)",
            ],
            exception.Errors.Select(error => error.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_assumed_valid_still_needs_the_types_it_names()
    {
        var exception = Assert.Throws<GraphQLException>(
            () => SchemaBuilder.FromSdl("type Query { a: Gone }", new SdlOptions { AssumeValidSdl = true }));
        Assert.Equal("Unknown type: \"Gone\". (1:17)", exception.Errors[0].ToString());
    }

    [Fact]
    public void Scalars_of_the_document_take_the_values_the_host_says()
    {
        var options = new SdlOptions { Scalars = new Dictionary<string, ScalarCoercion> { ["Even"] = new EvenCoercion() } };
        var schema = SchemaBuilder.FromSdl("scalar Even type Query { a(b: Even): Even }", options);
        var error = Assert.Single(GraphQL.Validation.Validator.Validate(schema, Parser.Parse("{ a(b: 3) }")));
        Assert.Equal("Expected value of type \"Even\", found 3; 3 is odd. (1:8)", error.ToString());
        Assert.Empty(GraphQL.Validation.Validator.Validate(schema, Parser.Parse("{ a(b: 4) }")));
    }

    [Fact]
    public void A_schema_with_everything_survives_being_printed()
    {
        var schema = SchemaBuilder.FromSdl(KitchenSinks.Sdl + KitchenSinks.MissingTypes, new SdlOptions { AssumeValidSdl = true });
        var printed = SchemaPrinter.Print(schema);
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.FromSdl(printed, new SdlOptions { AssumeValidSdl = true })));
    }

    private sealed class EvenCoercion : ScalarCoercion
    {
        public override object? ParseValue(object value) => value switch
        {
            double or int or long when Convert.ToInt64(value, null) % 2 == 0 => value,
            _ => throw new GraphQLException($"{value} is odd."),
        };
    }
}
