using System.Text.Json.Nodes;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.Testing;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>Makes values: results for the fields of a schema, and variables for a document; now and then of the wrong type.</summary>
internal sealed class RandomData(SeededChoice choice, GraphQLSchema schema, int faultOdds)
{
    /// <summary>What the fields of a type are read from.</summary>
    public JsonObject Object(NamedType type, int depth)
    {
        var result = new JsonObject();
        var concrete = type.IsAbstractType ? choice.OneOf(schema.GetPossibleTypes(type).DefaultIfEmpty(schema.QueryType!).ToArray()) : type;
        if (!choice.OnceIn(faultOdds))
        {
            result["__typename"] = choice.OnceIn(faultOdds) ? "Gone" : concrete.Name;
        }

        foreach (var field in ((FieldedType)concrete).Fields)
        {
            if (!choice.OnceIn(faultOdds))
            {
                result[field.Name] = Result(field.Type, depth);
            }
        }

        return result;
    }

    /// <summary>A value for a variable, which the document may declare of any type.</summary>
    public JsonNode? Variable() => choice.Below(14) switch
    {
        0 => null,
        1 => 1,
        2 => 2.5,
        3 => "text",
        4 => true,
        5 => "RED",
        6 => new JsonArray(1, 2),
        7 => new JsonArray("x", null),
        8 => new JsonObject { ["a"] = 1, ["e"] = 1 },
        9 => new JsonObject { ["id"] = "i" },
        10 => new JsonObject { ["a"] = "wrong", ["unknown"] = 1 },
        11 => 4_000_000_000L,
        12 => new JsonObject { ["a"] = 1, ["c"] = new JsonObject { ["b"] = new JsonArray("y", 1) } },
        _ => "4",
    };

    /// <summary>A value that fits a type.</summary>
    public JsonNode? Fitting(GraphQLType type, int depth) => type switch
    {
        NonNullType nonNull => FittingNonNull(nonNull.OfType, depth),
        _ => choice.OnceIn(10) ? null : FittingNonNull(type, depth),
    };

    private JsonNode? FittingNonNull(GraphQLType type, int depth) => type switch
    {
        ListType list => new JsonArray([.. Enumerable.Range(0, choice.Below(3)).Select(_ => Fitting(list.OfType, depth))]),
        InputObjectType { IsOneOf: true } oneOf => choice.OneOf(oneOf.Fields) is var field
            ? new JsonObject { [field.Name] = Fitting(field.Type.NonNull(), depth - 1) }
            : null,
        InputObjectType input => new JsonObject(input.Fields
            .Where(field => field.IsRequired || (depth > 0 && choice.OnceIn(2)))
            .Select(field => KeyValuePair.Create(field.Name, Fitting(field.Type, depth - 1)))),
        _ => Leaf(type.Named),
    };

    private JsonNode? Result(GraphQLType type, int depth)
    {
        if (choice.OnceIn(faultOdds))
        {
            return Wrong();
        }

        if (type is NonNullType nonNull)
        {
            return Result(nonNull.OfType, depth);
        }

        if (choice.OnceIn(12))
        {
            return null;
        }

        return type switch
        {
            ListType list => new JsonArray([.. Enumerable.Range(0, choice.Below(depth > 0 ? 4 : 2)).Select(_ => Result(list.OfType, depth - 1))]),
            NamedType { IsCompositeType: true } named => depth > 0 ? Object(named, depth - 1) : new JsonObject { ["__typename"] = "T0" },
            _ => Leaf(type.Named),
        };
    }

    private JsonNode? Wrong() => choice.Below(9) switch
    {
        0 => null,
        1 => "text",
        2 => 1.5,
        3 => true,
        4 => new JsonArray(1, "two"),
        5 => new JsonObject { ["odd"] = 1 },
        6 => 3_000_000_000L,
        7 => "12",
        _ => "",
    };

    private JsonNode? Leaf(NamedType type) => type.Name switch
    {
        "Int" => choice.Between(-5, 1000),
        "Float" => choice.OnceIn(2) ? choice.Below(100) / 8.0 : choice.Below(50),
        "Boolean" => choice.OnceIn(2),
        "ID" => choice.OnceIn(2) ? choice.Below(50) : $"id{choice.Below(50)}",
        "Colour" => choice.OneOf(["RED", "GREEN", "BLUE"]),
        "Any" => choice.OnceIn(2) ? new JsonObject { ["deep"] = new JsonArray(1, "x", null) } : "any",
        _ => $"text é {choice.Below(10)}",
    };
}
