using System.Text;
using Mhep.Data.GraphQL.CodeFirst.Scalars;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("2023-04-01T09:30:00Z", "2023-04-01T09:30:00Z")]
    [InlineData("2023-04-01T09:30:00+01:00", "2023-04-01T09:30:00+01:00")]
    [InlineData("2023-04-01T09:30:00.1200000Z", "2023-04-01T09:30:00.12Z")]
    [InlineData("2023-04-01T09:30:00.123456789Z", "2023-04-01T09:30:00.1234567Z")]
    [InlineData("2023-04-01t09:30:00z", "2023-04-01T09:30:00Z")]
    public void A_moment_is_read_and_written_with_its_offset(string given, string expected) =>
        Assert.Equal($"\"{expected}\"", RoundTrip(CodeFirstScalars.DateTime, given));

    [Theory]
    [InlineData("2023-04-01T09:30:00")]
    [InlineData("2023-04-01")]
    [InlineData("2023-04-01 09:30:00Z")]
    [InlineData("2023-04-31T09:30:00Z")]
    [InlineData("2023-04-01T09:30:00.1234567891Z")]
    [InlineData("01/04/2023")]
    public void What_is_no_moment_is_refused(string given) => Refuses(CodeFirstScalars.DateTime, given);

    [Theory]
    [InlineData("2023-4-1")]
    [InlineData("2023-02-29")]
    [InlineData("2023-04-01T00:00:00Z")]
    [InlineData("")]
    public void What_is_no_day_is_refused(string given) => Refuses(CodeFirstScalars.LocalDate, given);

    [Fact]
    public void A_day_is_read_and_written() => Assert.Equal("\"2024-02-29\"", RoundTrip(CodeFirstScalars.LocalDate, "2024-02-29"));

    [Fact]
    public void A_decimal_keeps_what_a_binary_fraction_would_lose() =>
        Assert.Equal("0.1234567890123456789", RoundTrip(CodeFirstScalars.Decimal, 0.1234567890123456789m));

    [Fact]
    public void A_whole_number_of_64_bits_keeps_its_last_digit() =>
        Assert.Equal("9223372036854775807", RoundTrip(CodeFirstScalars.Long, long.MaxValue));

    [Fact]
    public void A_file_comes_only_from_a_multipart_request() => Refuses(CodeFirstScalars.Upload, "file.xlsx");

    private static string RoundTrip(ScalarType scalar, object given)
    {
        using var writer = new Utf8ResultWriter();
        writer.WriteAny(scalar.Coercion.Serialize(scalar.Coercion.ParseValue(given)!));
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static void Refuses(ScalarType scalar, object given) =>
        Assert.Throws<GraphQLException>(() => scalar.Coercion.ParseValue(given));
}
