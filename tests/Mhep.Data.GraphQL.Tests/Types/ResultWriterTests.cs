using System.Globalization;
using System.Text;
using System.Text.Json;
using Mhep.Data.GraphQL.Types.Scalars;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Tests.Types;

public sealed class ResultWriterTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c\nd\re\tf\bg\fh\u0001", "\"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\\u0001\"")]
    [InlineData("</script> & 'é' 漢字 😀", "\"</script> & 'é' 漢字 😀\"")]
    public void Text_is_escaped_as_JavaScript_does(string text, string expected) =>
        Assert.Equal(expected, Written(writer => writer.WriteString(text)));

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_an_escape()
    {
        Assert.Equal("\"half \\ud83d of a pair\"", Written(writer => writer.WriteString("half \ud83d of a pair")));
        Assert.Equal("\"other half \\ude00\"", Written(writer => writer.WriteString("other half \ude00")));
    }

    [Fact]
    public void Text_of_any_characters_reads_back_as_it_was()
    {
        // Every code unit of the plane in order, which reaches each border between lengths and each character to escape.
        for (var first = 1; first < 0xD7C0; first += 61)
        {
            var text = new string([.. Enumerable.Range(first, 61).Select(unit => (char)unit)]);

            Assert.Equal(text, JsonDocument.Parse(Written(writer => writer.WriteString(text))).RootElement.GetString());
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1e+21")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(9007199254740993d, "9007199254740992")]
    [InlineData(5e-7, "5e-7")]
    [InlineData(-0.318182, "-0.318182")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(999999999.999999, "999999999.999999")]
    public void Binary_fractions_are_written_as_JavaScript_writes_them(double number, string expected) =>
        Assert.Equal(expected, Written(writer => writer.WriteNumber(number)));

    [Theory]
    [InlineData("12.500", "12.5")]
    [InlineData("12.000", "12")]
    [InlineData("0.000", "0")]
    [InlineData("100", "100")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("-0.0", "0")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("-1234567.89", "-1234567.89")]
    [InlineData("1844674407370955.1615", "1844674407370955.1615")]
    [InlineData("18446744073709551616.50", "18446744073709551616.5")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_lose_their_trailing_zeros_and_nothing_else(string number, string expected) => Assert.Equal(
        expected,
        Written(writer => writer.WriteNumber(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void What_is_taken_back_leaves_no_trace() => Assert.Equal("[1,2]", Written(writer =>
    {
        writer.WriteRaw("[1"u8);
        var mark = writer.Length;
        writer.WriteString(new string('x', 100_000));
        writer.Length = mark;
        writer.WriteRaw(",2]"u8);
    }));

    [Fact]
    public void A_value_of_any_kind_is_written() => Assert.Equal(
        """{"a":[1,2.5,true,null,"x"],"b":{},"c":[]}""",
        Written(writer => writer.WriteAny(new Dictionary<string, object?>
        {
            ["a"] = new object?[] { 1, 2.5m, true, null, "x" },
            ["b"] = new Dictionary<string, object?>(),
            ["c"] = Array.Empty<int>(),
        })));

    [Fact]
    public void Rates_and_any_other_fractions_have_their_shortest_form()
    {
        var choice = new SeededChoice(20261122);
        for (var i = 0; i < 20_000; i++)
        {
            // Rates, rates one step off, and fractions with more digits: where JavaScript and .NET write alike.
            var rate = choice.Below(1_000_000_000) / 1e6;
            double[] numbers = [rate, Math.BitIncrement(rate), -rate / 3, rate * 1234.5678];
            foreach (var number in numbers.Where(number => Math.Abs(number) >= 1e-4))
            {
                Assert.Equal(number.ToString("R", CultureInfo.InvariantCulture), Written(writer => writer.WriteNumber(number)));
            }
        }
    }

    private static string Written(Action<Utf8ResultWriter> write)
    {
        using var writer = new Utf8ResultWriter(16);
        write(writer);
        return Encoding.UTF8.GetString(writer.Written);
    }
}
