using System.Globalization;
using System.Text;

namespace Mhep.Data.Ingestion.Identity;

/// <summary>Which spellings of an id or of an employer's name are the same.</summary>
public static class IdentityText
{
    /// <summary>
    /// A client's id as it is kept and given back: composed Unicode, without invisible characters and outer white space. Leading zeros
    /// stay: '00123' is not '123'.
    /// </summary>
    /// <param name="ownId">The id as the cell has it.</param>
    public static string OfClient(string ownId) => IsPlain(ownId) ? ownId : Visible(ownId, NormalizationForm.FormC);

    /// <summary>A client's id as it is compared: as it is kept, but for case, because the same id is typed 'c-17' on one sheet and 'C-17' on the next.</summary>
    /// <param name="ownId">The id as the cell has it.</param>
    public static string ComparedOfClient(string ownId) => OfClient(ownId).ToUpperInvariant();

    /// <summary>An employer's name as it is compared: case and runs of white space make no difference, ' Acme  Ltd' is 'ACME LTD'.</summary>
    /// <param name="name">The name as the cell has it.</param>
    public static string OfEmployer(string name)
    {
        var words = Visible(name, NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).ToUpperInvariant();
    }

    private static bool IsPlain(string text) =>
        Ascii.IsValid(text) && text.Length > 0 && text[0] > ' ' && text[^1] > ' ' && !text.AsSpan().ContainsAnyInRange('\0', '\u001F');

    /// <summary>Zero-width and direction marks come from copying and pasting; nobody sees them and nobody means them.</summary>
    private static string Visible(string text, NormalizationForm form)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(form))
        {
            if (char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control)) result.Append(character);
            else if (char.IsWhiteSpace(character)) result.Append(' ');
        }

        return result.ToString().Trim();
    }
}
