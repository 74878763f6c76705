using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary><c>Int</c>; inside an <see cref="int"/>.</summary>
internal sealed class IntCoercion : ScalarCoercion, ILeafWriter<int>, ILeafWriter<short>, ILeafWriter<byte>, ILeafWriter<long>
{
    public void Write(int value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public void Write(short value, Utf8ResultWriter writer) => writer.WriteNumber((int)value);

    public void Write(byte value, Utf8ResultWriter writer) => writer.WriteNumber((int)value);

    public void Write(long value, Utf8ResultWriter writer)
    {
        if (value is < int.MinValue or > int.MaxValue)
            throw OutOfRange(value);
        writer.WriteNumber(value);
    }

    public override object? Serialize(object value)
    {
        switch (value)
        {
            case int:
                return value;
            case bool truth:
                return truth ? 1 : 0;
        }

        var number = value is string { Length: > 0 } text ? JsonNumbers.FromText(text) : JsonNumbers.ToDouble(value);
        if (number is not { } exact || !double.IsInteger(exact))
            throw NoInteger(Inspection.Inspect(value));
        return InRange(exact) ? (int)exact : throw OutOfRange(value);
    }

    public override object? ParseValue(object value)
    {
        if (value is int)
            return value;
        if (JsonNumbers.ToDouble(value) is not { } number || !double.IsInteger(number))
            throw NoInteger(Inspection.Inspect(value));
        return InRange(number) ? (int)number : throw OutOfRange(value);
    }

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not IntValueNode { Value: var digits })
            throw Rejected.At(literal, $"Int cannot represent non-integer value: {Printer.Print(literal)}");
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Rejected.At(literal, $"Int cannot represent non 32-bit signed integer value: {digits}");
    }

    private static bool InRange(double number) => number is >= int.MinValue and <= int.MaxValue;

    private static GraphQLException NoInteger(string shown) => new($"Int cannot represent non-integer value: {shown}");

    private static GraphQLException OutOfRange(object value) =>
        new($"Int cannot represent non 32-bit signed integer value: {Inspection.Inspect(value)}");
}
