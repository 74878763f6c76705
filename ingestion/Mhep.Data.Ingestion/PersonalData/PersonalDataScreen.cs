using System.Buffers;
using System.Text;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// Looks for what must not be in a workbook: NHS numbers (by their check digit), postcodes, e-mail addresses, people's names.
/// Errs a little towards finding, as a workbook refused by mistake can be sent again and a name stored by mistake cannot be unread.
/// </summary>
internal static class PersonalDataScreen
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>What kind of personal data a text holds; null: none that was found.</summary>
    /// <param name="text">What a cell holds.</param>
    /// <param name="risk">How names are looked for.</param>
    public static FindingKind? Find(ReadOnlySpan<char> text, NameRisk risk)
    {
        if (text.Length < 3) return null;
        return Ascii.IsValid(text) ? FindPlain(text, risk) : FindPlain(PlainText.Of(text), risk);
    }

    private static FindingKind? FindPlain(ReadOnlySpan<char> text, NameRisk risk)
    {
        if (text.Contains('@') && EmailAddress.IsIn(text)) return FindingKinds.PersonalEmail;
        if (text.ContainsAny(Digits))
        {
            if (NhsNumber.IsIn(text) || NhsNumber.IsInScientific(text)) return FindingKinds.PersonalNhsNumber;
            if (Postcode.IsIn(text)) return FindingKinds.PersonalPostcode;
        }

        return risk != NameRisk.Organisation && PersonName.IsIn(text, risk == NameRisk.Code) ? FindingKinds.PersonalName : null;
    }

    /// <summary>A file name, sheet name or heading that may be shown: as it is, or a mask where it identifies someone.</summary>
    /// <param name="text">As written.</param>
    /// <param name="mask">What to show instead.</param>
    public static string Masked(string text, string mask) => Find(text.Replace('_', ' '), NameRisk.Text) is null ? text : mask;
}
