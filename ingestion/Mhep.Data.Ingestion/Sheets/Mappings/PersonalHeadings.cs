using Mhep.Data.Ingestion.Sheets.Headings;

namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>Headings of columns that hold who somebody is. They are never proposed, and no mapping may open such a column.</summary>
internal static class PersonalHeadings
{
    private static readonly string[] Words =
    [
        "surname", "forename", "firstname", "lastname", "fullname", "givenname", "familyname", "clientname", "patientname", "personname", "nameofclient", "nameofpatient",
        "nhsno", "nhsnumber", "nhsid", "dob", "dateofbirth", "birthdate", "birthday", "postcode", "address", "email", "phone", "telephone", "mobile", "nationalinsurance", "ninumber",
        "nino", "nextofkin",
    ];

    /// <summary>Whether a heading is of that kind.</summary>
    /// <param name="heading">As written.</param>
    public static bool IsOne(string heading)
    {
        var key = HeadingText.KeyOf(heading);
        return key == "name" || Array.Exists(Words, word => key.Contains(word, StringComparison.Ordinal));
    }
}
