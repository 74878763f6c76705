namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>The five scalars that the specification defines.</summary>
public static class SpecifiedScalars
{
    /// <summary>Text.</summary>
    public static ScalarType String { get; } = new("String", new StringCoercion())
    {
        Description =
            "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type "
            + "is most often used by GraphQL to represent free-form human-readable text.",
    };

    /// <summary>Whole numbers of 32 bits.</summary>
    public static ScalarType Int { get; } = new("Int", new IntCoercion())
    {
        Description =
            "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values "
            + "between -(2^31) and 2^31 - 1.",
    };

    /// <summary>Binary fractions of double precision.</summary>
    public static ScalarType Float { get; } = new("Float", new FloatCoercion())
    {
        Description =
            "The `Float` scalar type represents signed double-precision fractional values as specified by "
            + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
    };

    /// <summary>True or false.</summary>
    public static ScalarType Boolean { get; } = new("Boolean", new BooleanCoercion())
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
    };

    /// <summary>Opaque identifiers, written as text.</summary>
    public static ScalarType Id { get; } = new("ID", new IdCoercion())
    {
        Description =
            "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. "
            + "The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When "
            + "expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be "
            + "accepted as an ID.",
    };

    /// <summary>All five, in the reference implementation's order.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, Id];

    /// <summary>The specified scalar of a name, or null.</summary>
    public static ScalarType? Find(string name) => All.FirstOrDefault(scalar => scalar.Name == name);
}
