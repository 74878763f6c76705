using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary><c>Float</c>; inside a <see cref="double"/>.</summary>
internal sealed class FloatCoercion : ScalarCoercion, ILeafWriter<double>, ILeafWriter<float>, ILeafWriter<int>
{
    public void Write(double value, Utf8ResultWriter writer)
    {
        if (!double.IsFinite(value))
            throw NoNumber(value);
        writer.WriteNumber(value);
    }

    public void Write(float value, Utf8ResultWriter writer) => Write((double)value, writer);

    public void Write(int value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public override object? Serialize(object value)
    {
        if (value is bool truth)
            return truth ? 1 : 0;
        var number = value is string { Length: > 0 } text ? JsonNumbers.FromText(text) : JsonNumbers.ToDouble(value);
        return number is { } finite && double.IsFinite(finite) ? finite : throw NoNumber(value);
    }

    public override object? ParseValue(object value) =>
        JsonNumbers.ToDouble(value) is { } number && double.IsFinite(number) ? number : throw NoNumber(value);

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var digits = literal switch
        {
            IntValueNode { Value: var whole } => whole,
            FloatValueNode { Value: var fraction } => fraction,
            _ => throw Rejected.At(literal, $"Float cannot represent non numeric value: {Printer.Print(literal)}"),
        };
        return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static GraphQLException NoNumber(object value) =>
        new($"Float cannot represent non numeric value: {Inspection.Inspect(value)}");
}
