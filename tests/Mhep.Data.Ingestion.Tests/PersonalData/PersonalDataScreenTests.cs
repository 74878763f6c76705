using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Ingestion.Tests;

public sealed class PersonalDataScreenTests
{
    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("NHS no 9434765919, see notes")]
    [InlineData("NHS9434765919")]
    [InlineData("401 023 2137")]
    public void An_NHS_number_is_found_by_its_check_digit(string text) =>
        Assert.Equal("personal-nhs-number", PersonalDataScreen.Find(text, NameRisk.Code)?.Code);

    [Theory]
    [InlineData("9434765918")]
    [InlineData("0000000000")]
    [InlineData("94347659190")]
    [InlineData("194347659199")]
    [InlineData("943476591")]
    [InlineData("94 34 76 59 19")]
    [InlineData("SYNA-90041")]
    public void Other_digits_are_no_NHS_number(string text) => Assert.Null(PersonalDataScreen.Find(text, NameRisk.Code));

    [Theory]
    [InlineData("E1 6AN")]
    [InlineData("e16an")]
    [InlineData("SW1A 1AA")]
    [InlineData("moved to N17 8EY last week")]
    [InlineData("Flat 2, CR0 4XR")]
    public void A_postcode_is_found_with_and_without_its_space(string text) =>
        Assert.Equal("personal-postcode", PersonalDataScreen.Find(text, NameRisk.Text)?.Code);

    [Theory]
    [InlineData("SYN-A1")]
    [InlineData("ES-01")]
    [InlineData("TH-SMI")]
    [InlineData("QX1 2AB")]
    [InlineData("E1 6CI")]
    [InlineData("SYN-E16AN")]
    [InlineData("E1 6ANX")]
    [InlineData("Q1 2023")]
    [InlineData("IPS-25")]
    [InlineData("Team B2 4 days")]
    public void Codes_are_no_postcodes(string text) => Assert.Null(PersonalDataScreen.Find(text, NameRisk.Text));

    [Theory]
    [InlineData("a.person@example.org")]
    [InlineData("ask a.person@nhs.net first")]
    public void An_e_mail_address_is_found(string text) => Assert.Equal("personal-email", PersonalDataScreen.Find(text, NameRisk.Text)?.Code);

    [Theory]
    [InlineData("@ work")]
    [InlineData("3 @ 20 hours")]
    [InlineData("a@b")]
    public void An_at_sign_alone_is_no_address(string text) => Assert.Null(PersonalDataScreen.Find(text, NameRisk.Text));

    [Theory]
    [InlineData("Sarah Jones")]
    [InlineData("SARAH JONES")]
    [InlineData("sarah jones")]
    [InlineData("Jones, Sarah")]
    [InlineData("Sarah O'Malley")]
    [InlineData("Mrs Patel")]
    [InlineData("Dr. Okonkwo")]
    [InlineData("J Smith")]
    [InlineData("J. Smith")]
    [InlineData("moved in with Sarah Jones in May")]
    [InlineData("Jane Smith (CMHT)")]
    public void A_person_s_name_is_found_in_text(string text) => Assert.Equal("personal-name", PersonalDataScreen.Find(text, NameRisk.Text)?.Code);

    [Theory]
    [InlineData("Oluwaseun Adeyemi")]
    [InlineData("Agnieszka Nowak")]
    [InlineData("Mary Ann Evans")]
    public void Among_codes_two_words_with_capitals_are_a_name(string text) =>
        Assert.Equal("personal-name", PersonalDataScreen.Find(text, NameRisk.Code)?.Code);

    [Theory]
    [InlineData("North East CMHT")]
    [InlineData("Mary Seacole Ward")]
    [InlineData("St Charles Hospital")]
    [InlineData("James Brindley Team")]
    [InlineData("Working Well Trust")]
    [InlineData("Tower Hamlets Early Intervention Service")]
    [InlineData("Care Assistant")]
    [InlineData("Warehouse Operative")]
    [InlineData("Teaching Assistant")]
    [InlineData("White British")]
    [InlineData("Black or Black British - African")]
    [InlineData("Universal Credit")]
    [InlineData("Health and social care")]
    [InlineData("Full time, permanent")]
    [InlineData("Peer reviewers")]
    [InlineData("Severe Mental Illness")]
    [InlineData("Not known")]
    [InlineData("In work")]
    [InlineData("Moved to another area")]
    [InlineData("self-referral")]
    [InlineData("Adult Community Mental Health Team (North)")]
    public void Teams_jobs_and_other_words_of_the_field_are_no_names(string text) => Assert.Null(PersonalDataScreen.Find(text, NameRisk.Text));

    [Theory]
    [InlineData("ES-01")]
    [InlineData("ADA")]
    [InlineData("Ada")]
    [InlineData("SYN-A 01")]
    [InlineData("Team Leader")]
    [InlineData("Post 3")]
    [InlineData("North Hub")]
    [InlineData("Vacant post")]
    [InlineData("Independent reviewers")]
    [InlineData("IPS Grow")]
    public void Codes_and_roles_are_no_names(string text) => Assert.Null(PersonalDataScreen.Find(text, NameRisk.Code));

    [Fact]
    public void An_employer_may_be_called_like_a_person() => Assert.Null(PersonalDataScreen.Find("John Lewis", NameRisk.Organisation));

    [Theory]
    [InlineData("caseload_Sarah Jones.xlsx", "(masked)")]
    [InlineData("9434765919.xlsx", "(masked)")]
    [InlineData("2023-24-Q1 TH-SMI.xlsx", "2023-24-Q1 TH-SMI.xlsx")]
    [InlineData("Caseload Q2", "Caseload Q2")]
    [InlineData("Job 1 start date", "Job 1 start date")]
    public void Names_of_files_sheets_and_columns_are_masked_where_they_identify_someone(string text, string shown) =>
        Assert.Equal(shown, PersonalDataScreen.Masked(text, "(masked)"));
}
