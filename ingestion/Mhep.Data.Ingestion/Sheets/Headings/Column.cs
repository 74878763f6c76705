using Mhep.Data.Ingestion.PersonalData;

namespace Mhep.Data.Ingestion.Sheets.Headings;

/// <summary>A column of a known sheet, declared once: matching, reading, templates and documentation all follow it.</summary>
/// <param name="heading">The canonical heading.</param>
/// <param name="type">What its cells hold.</param>
internal sealed class Column(string heading, ColumnType type)
{
    /// <summary>The canonical heading.</summary>
    public string Heading { get; } = heading;

    /// <summary>What its cells hold.</summary>
    public ColumnType Type { get; } = type;

    /// <summary>Other headings by which it is known; case, spaces and punctuation do not matter.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a row without it cannot be understood.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How names are looked for in it; by default as in codes for codes, as in text for the rest.</summary>
    public NameRisk? Names { get; init; }

    /// <summary>Whether it holds the provider's own ids of clients.</summary>
    public bool IsClientId { get; init; }

    /// <summary>The values of a closed list, for people; empty for other types.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What there is to know beyond heading and type, for the documentation.</summary>
    public string Note { get; init; } = "";

    /// <summary>Its place among the columns declared with it; given once, by <see cref="Number"/>.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Whether it stands in groups on some sheet.</summary>
    public bool IsGrouped { get; private set; }

    /// <summary>Gives columns that are declared together their ordinals.</summary>
    /// <param name="columns">In order.</param>
    /// <param name="areGrouped">Whether they stand in groups on some sheet.</param>
    /// <returns>The same columns.</returns>
    public static IReadOnlyList<Column> Number(IReadOnlyList<Column> columns, bool areGrouped)
    {
        for (var i = 0; i < columns.Count; i++) (columns[i].Ordinal, columns[i].IsGrouped) = (i, areGrouped);
        return columns;
    }

    /// <summary>How names are looked for in it.</summary>
    public NameRisk NameRisk => Names ?? (Type is ColumnType.Identifier or ColumnType.Specialist ? NameRisk.Code : NameRisk.Text);
}
