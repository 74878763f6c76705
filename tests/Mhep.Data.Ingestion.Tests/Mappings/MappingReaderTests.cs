using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Tests.Mappings;

public sealed class MappingReaderTests
{
    [Theory]
    [InlineData("{", "The mapping is no JSON: line 1 cannot be read")]
    [InlineData("[]", "The mapping is not an object")]
    [InlineData("""{ "heading": {} }""", "heading: There is no such field")]
    [InlineData("""{ "headings": [] }""", "headings: It is not an object")]
    [InlineData("""{ "headings": { "Colour": "Farbe" } }""", "headings / Colour: This is no heading of ours")]
    [InlineData("""{ "headings": { "Referral date": 5 } }""", "headings / Referral date: It is no text")]
    [InlineData("""{ "headings": { "Referral date": "?!" } }""", "headings / Referral date: A heading of yours is blank")]
    [InlineData("""{ "headings": { "Referral date": "Came", "Discharge date": "came" } }""", "headings / Discharge date: 'came' is said to mean two things, 'Referral date' and 'Discharge date'")]
    [InlineData("""{ "headings": { "Referral date": "Came", "Referral date": "In" } }""", "headings / Referral date: It is there twice")]
    [InlineData("""{ "headings": { "Referral date": "Discharge date" } }""", "headings / Referral date: 'Discharge date' is a heading of ours already and means itself")]
    [InlineData("""{ "headings": { "Client ID": "Client surname" } }""", "headings / Client ID: 'Client surname' is a heading of personal data, and columns of it are never read")]
    [InlineData("""{ "headings": { "Client ID": ["Case", "NHS No."] } }""", "headings / Client ID: 'NHS No.' is a heading of personal data, and columns of it are never read")]
    [InlineData("""{ "codes": { "Gender": { "f": "w" } } }""", "codes / Gender: This is no column with a list of values")]
    [InlineData("""{ "codes": { "Policy focus": { "sport": "S" } } }""", "codes / Policy focus / sport: The list has no such value")]
    [InlineData("""{ "codes": { "Policy focus": { "autism": "A", "other": "a" } } }""", "codes / Policy focus / other: 'a' is said to mean two things, 'autism' and 'other'")]
    [InlineData("""{ "yesNo": { "maybe": "?" } }""", "yesNo / maybe: The words are 'yes' and 'no'")]
    [InlineData("""{ "yesNo": { "no": "Y" } }""", "yesNo / no: 'Y' means the opposite everywhere")]
    [InlineData("""{ "sites": { "SYN-A1": "North", "SYN-A2": "north" } }""", "sites / SYN-A2: 'north' is said to mean two things, 'SYN-A1' and 'SYN-A2'")]
    [InlineData("""{ "bareJobStarts": "some" }""", "bareJobStarts: It is neither 'all jobs' nor 'first jobs'")]
    [InlineData("""{ "clientIds": { "perSite": "yes" } }""", "clientIds / perSite: It is neither true nor false")]
    [InlineData("""{ "clientIds": { "areNames": true } }""", "clientIds / areNames: There is no such declaration")]
    public void A_mapping_that_cannot_be_used_says_the_field_what_is_the_matter_and_what_to_do(string text, string expected)
    {
        Assert.Null(MappingReader.Read(text, out var faults));

        var fault = Assert.Single(faults);
        Assert.StartsWith(expected, fault.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Assert.Null(MappingReader.Read("""{ "headings": { "Colour": "x", "Shape": "y" }, "nonsense": 1 }""", out var faults));

        Assert.Equal(["headings / Colour", "headings / Shape", "nonsense"], faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Comments_and_commas_at_the_end_are_understood_and_numbered_groups_are_meant_together()
    {
        var mapping = MappingReader.Read("""{ /* ours: theirs */ "headings": { "Job n start date": "Work n began", }, }""", out var faults);

        Assert.Empty(faults);
        Assert.Equal("Job 3 start date", mapping!.HeadingOf("WORK 3 BEGAN"));
        Assert.Equal("Work began", mapping.HeadingOf("Work began"));
    }

    [Fact]
    public void Confirmed_headings_are_added_and_the_rest_stays()
    {
        var first = MappingReader.Read("""{ "headings": { "Referral date": "Came" }, "bareJobStarts": "first jobs" }""", out _);

        var second = MappingChange.WithHeadings(first, [("Arrived", "Referral date"), ("Case", "Client ID"), ("Case", "Client ID")], out var faults);

        Assert.Empty(faults);
        Assert.Equal(("Referral date", "Referral date", "Client ID", true),
            (second!.HeadingOf("came"), second.HeadingOf("arrived"), second.HeadingOf("case"), second.BareJobStartsAreFirstJobs));
        Assert.Null(MappingChange.WithHeadings(first, [("Came", "Discharge date")], out var contradiction));
        Assert.Single(contradiction);
    }
}
