namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// Looks for personal data in what people write beside the data, as the screen of workbooks does in cells: NHS numbers, postcodes, e-mail
/// addresses, people's names as far as they can be known.
/// </summary>
public static class FreeTextScreen
{
    /// <summary>Names are looked for in stretches of so many words, which is what the screen of a cell can take.</summary>
    private const int WordsAtOnce = 40;

    /// <summary>A name lies wholly in one of two stretches that share so many words.</summary>
    private const int SharedWords = 4;

    /// <summary>What a text holds, in words that repeat nothing of it ('an NHS number'); null: nothing was found.</summary>
    /// <param name="text">Any text.</param>
    public static string? Find(string text)
    {
        if (EmailAddress.IsIn(text)) return "an e-mail address";
        if (NhsNumber.IsIn(text)) return "an NHS number";
        if (Postcode.IsIn(text)) return "a postcode";
        return HoldsName(text) ? "a person's name" : null;
    }

    private static bool HoldsName(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < words.Length; from += WordsAtOnce - SharedWords)
        {
            if (PersonName.IsIn(string.Join(' ', words.Skip(from).Take(WordsAtOnce)), isCode: false)) return true;
        }

        return false;
    }
}
