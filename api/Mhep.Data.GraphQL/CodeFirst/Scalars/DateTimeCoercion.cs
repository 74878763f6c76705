using System.Globalization;
using System.Text.RegularExpressions;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary>
/// <c>DateTime</c>: RFC 3339 with an offset, as in 2023-04-01T09:30:00Z; inside a <see cref="DateTimeOffset"/>. Up to 7
/// digits of a second are written, up to 9 are read (the last two are cut off).
/// </summary>
internal sealed partial class DateTimeCoercion() : ScalarText<DateTimeOffset>("DateTime"), ILeafWriter<DateTime>
{
    public override void Write(DateTimeOffset value, Utf8ResultWriter writer) =>
        writer.WriteQuoted(value, value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");

    public void Write(DateTime value, Utf8ResultWriter writer)
    {
        if (value.Kind == DateTimeKind.Unspecified)
            throw new GraphQLException("DateTime cannot represent a time without an offset.");
        Write(new DateTimeOffset(value), writer);
    }

    public override object? Serialize(object value) =>
        base.Serialize(value is DateTime { Kind: not DateTimeKind.Unspecified } time ? new DateTimeOffset(time) : value);

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        var match = Rfc3339().Match(text);
        return match.Success && DateTimeOffset.TryParse(
            match.Groups["time"].Value + match.Groups["fraction"].Value + match.Groups["offset"].Value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value);
    }

    protected override string Format(DateTimeOffset value) => value.ToString(
        value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    // As in 2023-04-01T09:30:00.123456789+01:00; what .NET cannot hold of the fraction stays outside the group.
    [GeneratedRegex(
        @"^(?<time>\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?<fraction>\.\d{1,7})?(?:(?<=\.\d{7})\d{1,2})?(?<offset>[Zz]|[+-]\d\d:\d\d)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Rfc3339();
}
