using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>Long</c>, a whole number of 64 bits; inside a <see cref="long"/>.</summary>
internal sealed class LongCoercion : ScalarCoercion, ILeafWriter<long>, ILeafWriter<int>
{
    public void Write(long value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public void Write(int value, Utf8ResultWriter writer) => writer.WriteNumber(value);

    public override object? Serialize(object value) => Convert(value);

    public override object? ParseValue(object value) => Convert(value);

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is IntValueNode { Value: var digits }
            && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw Rejected.At(literal, $"Long cannot represent value: {Printer.Print(literal)}");

    private static object Convert(object value) => value switch
    {
        long => value,
        int or short or byte => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal number when decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue => (long)number,
        _ => throw new GraphQLException($"Long cannot represent value: {Inspection.Inspect(value)}"),
    };
}
