using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary><c>Boolean</c>; inside a <see cref="bool"/>.</summary>
internal sealed class BooleanCoercion : ScalarCoercion, ILeafWriter<bool>
{
    public void Write(bool value, Utf8ResultWriter writer) => writer.WriteBoolean(value);

    public override object? Serialize(object value) => value is bool
        ? value
        : JsonNumbers.ToDouble(value) is { } number && double.IsFinite(number)
            ? number != 0
            : throw NoBoolean(Inspection.Inspect(value));

    public override object? ParseValue(object value) => value is bool ? value : throw NoBoolean(Inspection.Inspect(value));

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is BooleanValueNode { Value: var truth }
            ? truth
            : throw Rejected.At(literal, $"Boolean cannot represent a non boolean value: {Printer.Print(literal)}");

    private static GraphQLException NoBoolean(string shown) => new($"Boolean cannot represent a non boolean value: {shown}");
}
