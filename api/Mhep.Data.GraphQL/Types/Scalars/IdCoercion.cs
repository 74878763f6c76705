using System.Globalization;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary><c>ID</c>; inside a <see cref="string"/>.</summary>
internal sealed class IdCoercion
    : ScalarCoercion, ILeafWriter<string>, ILeafWriter<int>, ILeafWriter<long>, ILeafWriter<Guid>
{
    public void Write(string value, Utf8ResultWriter writer) => writer.WriteString(value);

    public void Write(int value, Utf8ResultWriter writer) => writer.WriteQuoted(value, default);

    public void Write(long value, Utf8ResultWriter writer) => writer.WriteQuoted(value, default);

    public void Write(Guid value, Utf8ResultWriter writer) => writer.WriteQuoted(value, default);

    public override object? Serialize(object value) => value switch
    {
        string => value,
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        Guid id => id.ToString(),
        _ => JsonNumbers.ToDouble(value) is { } number && double.IsInteger(number)
            ? JsonNumbers.Format(value)
            : throw NoId(value),
    };

    public override object? ParseValue(object value) => value is string ? value : WholeNumber(value);

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode { Value: var text } => text,
        IntValueNode { Value: var digits } => digits,
        _ => throw Rejected.At(
            literal,
            $"ID cannot represent a non-string and non-integer value: {Printer.Print(literal)}"),
    };

    private static string WholeNumber(object value) =>
        JsonNumbers.ToDouble(value) is { } number && double.IsInteger(number) ? JsonNumbers.Format(value) : throw NoId(value);

    private static GraphQLException NoId(object value) => new($"ID cannot represent value: {Inspection.Inspect(value)}");
}
