namespace Mhep.Data.Ingestion.Sheets.Rows;

/// <summary>
/// What a cell says about an employment specialist: nothing (blank, or no such column), that there is none
/// ("vacant", "unallocated", "waiting list"), or a code. The default value is <see cref="Blank"/>.
/// </summary>
public readonly record struct SpecialistMention
{
    private SpecialistMention(bool unallocated, string? code)
    {
        IsUnallocated = unallocated;
        Code = code;
    }

    /// <summary>The cell is blank or there is no such column. What that means is the sheet's affair.</summary>
    public static SpecialistMention Blank => default;

    /// <summary>The cell says in words that nobody is allocated.</summary>
    public static SpecialistMention Unallocated { get; } = new(unallocated: true, null);

    /// <summary>True for <see cref="Unallocated"/> only; a blank mention says nothing.</summary>
    public bool IsUnallocated { get; }

    /// <summary>The specialist's code as written, trimmed; null unless one is named.</summary>
    public string? Code { get; }

    /// <summary>True for <see cref="Blank"/>.</summary>
    public bool IsBlank => Code is null && !IsUnallocated;

    /// <summary>A specialist named by code.</summary>
    /// <param name="code">Not blank.</param>
    public static SpecialistMention Of(string code) => new(unallocated: false, code);
}
