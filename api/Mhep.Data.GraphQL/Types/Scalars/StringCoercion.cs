using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary><c>String</c>; inside a <see cref="string"/>.</summary>
internal sealed class StringCoercion : ScalarCoercion, ILeafWriter<string>
{
    public void Write(string value, Utf8ResultWriter writer) => writer.WriteString(value);

    public override object? Serialize(object value) => value switch
    {
        string => value,
        bool truth => truth ? "true" : "false",
        _ => JsonNumbers.ToDouble(value) is { } number && double.IsFinite(number)
            ? JsonNumbers.Format(value)
            : throw new GraphQLException($"String cannot represent value: {Inspection.Inspect(value)}"),
    };

    public override object? ParseValue(object value) => value as string
        ?? throw new GraphQLException($"String cannot represent a non string value: {Inspection.Inspect(value)}");

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        (literal as StringValueNode)?.Value
        ?? throw Rejected.At(literal, $"String cannot represent a non string value: {Printer.Print(literal)}");
}
