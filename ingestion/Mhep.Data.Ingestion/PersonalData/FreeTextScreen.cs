using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// Looks for personal data in what people write beside the data, as the screen of workbooks does in cells: NHS numbers, postcodes, e-mail
/// addresses, people's names as far as they can be known.
/// </summary>
public static class FreeTextScreen
{
    /// <summary>What a text holds, in words that repeat nothing of it ('an NHS number'); null: nothing was found.</summary>
    /// <param name="text">Any text.</param>
    public static string? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PersonalDataScreen.Find(text, NameRisk.Text) switch
        {
            null => null,
            var found when found == FindingKinds.PersonalEmail => "an e-mail address",
            var found when found == FindingKinds.PersonalNhsNumber => "an NHS number",
            var found when found == FindingKinds.PersonalPostcode => "a postcode",
            _ => "a person's name",
        };
    }
}
