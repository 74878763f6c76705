using System.Globalization;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>LocalDate</c>, as in 2023-04-01; inside a <see cref="DateOnly"/>.</summary>
internal sealed class LocalDateCoercion() : ScalarText<DateOnly>("LocalDate")
{
    private const string Pattern = "yyyy-MM-dd";

    public override void Write(DateOnly value, Utf8ResultWriter writer) => writer.WriteQuoted(value, "O");

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override string Format(DateOnly value) => value.ToString(Pattern, CultureInfo.InvariantCulture);
}
