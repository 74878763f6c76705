namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>Makes texts that people wrote fit to be kept.</summary>
public static class PersonalDataMask
{
    /// <summary>A text as it is, or a mask where it holds what looks like an NHS number, a postcode, an e-mail address or a person's name.</summary>
    /// <param name="text">As written; '_' counts as a blank.</param>
    /// <param name="mask">What to keep instead.</param>
    public static string Of(string text, string mask)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PersonalDataScreen.Masked(text, mask);
    }

    /// <summary>Whether a text holds what looks like an NHS number, a postcode or an e-mail address, whatever else it holds.</summary>
    /// <param name="text">As written.</param>
    public static bool HoldsNumberOrAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PersonalDataScreen.Find(text, NameRisk.Organisation) is not null;
    }
}
