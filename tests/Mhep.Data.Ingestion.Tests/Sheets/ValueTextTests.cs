using System.Globalization;
using Mhep.Data.Ingestion.Sheets.Values;
using Mhep.Data.Schema.Jobs;

namespace Mhep.Data.Ingestion.Tests;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Y", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("x", true)]
    [InlineData("No", false)]
    [InlineData("n", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    public void Yes_and_no_are_read_in_any_case(string text, bool expected) => Assert.Equal(expected, YesNoText.Parse(text).Value);

    [Theory]
    [InlineData("perhaps")]
    [InlineData("not known")]
    [InlineData("2")]
    [InlineData("yes?")]
    public void Anything_else_is_neither_yes_nor_no(string text) => Assert.True(YesNoText.Parse(text).IsFault);

    [Theory]
    [InlineData("15.99", 15.99, HoursBand.Under16)]
    [InlineData("16", 16.0, HoursBand.From16)]
    [InlineData("0", 0.0, HoursBand.Under16)]
    [InlineData("37.5", 37.5, HoursBand.From16)]
    [InlineData("20 hours", 20.0, HoursBand.From16)]
    public void Hours_given_as_a_number_have_a_band(string text, double hours, HoursBand band)
    {
        var parsed = HoursText.Parse(text).Value;

        Assert.Equal((decimal)hours, parsed?.Number);
        Assert.Equal(band, parsed?.Band);
    }

    [Theory]
    [InlineData("<16", HoursBand.Under16)]
    [InlineData("<= 15", HoursBand.Under16)]
    [InlineData("under 16", HoursBand.Under16)]
    [InlineData("1-15", HoursBand.Under16)]
    [InlineData("1 to 15", HoursBand.Under16)]
    [InlineData("16+", HoursBand.From16)]
    [InlineData(">=16", HoursBand.From16)]
    [InlineData("≥16", HoursBand.From16)]
    [InlineData(">16", HoursBand.From16)]
    [InlineData("16 or more", HoursBand.From16)]
    [InlineData("16-24", HoursBand.From16)]
    public void Bands_of_hours_on_one_side_of_16_are_read(string text, HoursBand band)
    {
        var parsed = HoursText.Parse(text).Value;

        Assert.Null(parsed?.Number);
        Assert.Equal(band, parsed?.Band);
    }

    [Theory]
    [InlineData("12-20")]
    [InlineData("<20")]
    [InlineData("10+")]
    [InlineData("part-time")]
    [InlineData("-4")]
    [InlineData("169")]
    [InlineData("1,5")]
    public void Hours_that_do_not_say_which_side_of_16_are_a_fault(string text) => Assert.True(HoursText.Parse(text).IsFault);

    [Theory]
    [InlineData("14", "14-17")]
    [InlineData("18", "18-24")]
    [InlineData("34", "25-34")]
    [InlineData("99", "65+")]
    [InlineData("25-34", "25-34")]
    [InlineData("25 – 34", "25-34")]
    [InlineData("65+", "65+")]
    [InlineData("65 and over", "65+")]
    [InlineData("Under 18", "under 18")]
    [InlineData("Not known", "not known")]
    public void An_age_becomes_a_band_and_a_band_stays_one(string text, string band)
    {
        Assert.Equal(band, AgeText.Parse(text, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("13")]
    [InlineData("100")]
    [InlineData("1/2/1980")]
    [InlineData("34-25")]
    [InlineData("young")]
    public void What_is_no_age_is_a_fault(string text)
    {
        Assert.Null(AgeText.Parse(text, out var fault));
        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-2", -2.0)]
    [InlineData("0", 0.0)]
    public void Numbers_have_a_point_before_decimals(string text, double number) =>
        Assert.Equal((decimal)number, NumberText.Parse(text).Value);

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,500")]
    [InlineData("1e3")]
    [InlineData("£5")]
    [InlineData("5 ")]
    public void Other_numbers_would_be_guesses(string text) => Assert.True(NumberText.Parse(text).IsFault);

    [Fact]
    public void Reading_does_not_depend_on_the_machine_s_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.Equal(18.5m, HoursText.Parse("18.5").Value?.Number);
            Assert.Equal(new DateOnly(2023, 4, 27), DateText.Parse("27 April 2023").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
