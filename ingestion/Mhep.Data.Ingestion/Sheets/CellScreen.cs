using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Headings;
using Mhep.Data.Ingestion.Sheets.Mappings;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>Screens the texts of one sheet's matched columns for personal data, each text once as far as it can be known again.</summary>
/// <param name="slots">How many cells a row has.</param>
/// <param name="mapping">The provider's; may be null.</param>
internal sealed class CellScreen(int slots, ProviderMapping? mapping)
{
    private const int MostTexts = 10_000;

    private readonly string?[] _last = new string?[slots];
    private readonly HashSet<string> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>What kind of personal data a text holds; null: none that was found.</summary>
    /// <param name="column">The column's declaration.</param>
    /// <param name="slot">Its place in the row.</param>
    /// <param name="text">What the cell holds.</param>
    public FindingKind? Find(Column column, int slot, string text)
    {
        // Codes repeat from row to row, and texts over the sheet, as one and the same string.
        if (ReferenceEquals(_last[slot], text)) return null;
        var repeats = column.Type is ColumnType.Text or ColumnType.Specialist;
        if (repeats && _texts.Contains(text)) return null;
        if (PersonalDataScreen.Find(text, column.NameRisk) is { } personal && !IsDeclaredId(column, text, personal)) return personal;
        _last[slot] = text;
        if (repeats && _texts.Count < MostTexts) _texts.Add(text);
        return null;
    }

    /// <summary>The one exception there is: ten digits alone in the column of client ids, where the provider has declared what they are.</summary>
    private bool IsDeclaredId(Column column, string text, FindingKind personal)
    {
        const int DigitsOfId = 10;
        return mapping is { TenDigitIdsAreNoNhsNumbers: true } && column.IsClientId && personal == FindingKinds.PersonalNhsNumber
            && text.Length == DigitsOfId && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
    }
}
