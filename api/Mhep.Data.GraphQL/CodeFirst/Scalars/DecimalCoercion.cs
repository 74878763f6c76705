using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>Decimal</c>, a JSON number without trailing zeros; inside a <see cref="decimal"/>.</summary>
internal sealed class DecimalCoercion : ScalarCoercion, ILeafWriter<decimal>, ILeafWriter<int>, ILeafWriter<long>
{
    public void Write(decimal value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public void Write(int value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public void Write(long value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public override object? Serialize(object value) => Convert(value);

    public override object? ParseValue(object value) => Convert(value);

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var digits = literal switch
        {
            IntValueNode { Value: var whole } => whole,
            FloatValueNode { Value: var fraction } => fraction,
            _ => null,
        };
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Rejected.At(literal, $"Decimal cannot represent value: {Printer.Print(literal)}");
    }

    private static object Convert(object value)
    {
        switch (value)
        {
            case decimal:
                return value;
            case int or long or short or byte:
                return System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            case double number when Math.Abs(number) < 7.9e28:
                return (decimal)number;
            default:
                throw new GraphQLException($"Decimal cannot represent value: {Inspection.Inspect(value)}");
        }
    }
}
