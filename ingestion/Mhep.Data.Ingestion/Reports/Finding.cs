namespace Mhep.Data.Ingestion.Reports;

/// <summary>
/// Something a person must, or may want to, look at in a workbook. Holds the raw parts; sentences are made when asked for.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="CellText">What the cell holds, cut; null where there is no cell or it may not be shown.</param>
/// <param name="Arguments">For the kind's sentences, ready to read.</param>
public sealed record Finding(FindingKind Kind, CellPlace Place, string? CellText, IReadOnlyList<string> Arguments)
{
    /// <summary>The longest cell text that a finding shows, in characters.</summary>
    public const int MaxCellTextLength = 80;

    /// <summary>Whether values from cells are kept out of the sentence, because the workbook holds personal data.</summary>
    public bool ValuesHidden { get; init; }

    /// <summary>What is the matter, in a sentence without a full stop.</summary>
    public string Message => ValuesHidden ? Summary : Kind.RenderMessage(Place.Header, Arguments);

    /// <summary>The same without values: equal for findings that belong together.</summary>
    public string Summary => Kind.RenderSummary(Place.Header, Arguments);

    /// <summary>What the person who sent the file should do.</summary>
    public string Remedy => Kind.Remedy;

    /// <summary>The same finding with nothing of any cell in it.</summary>
    public Finding WithoutValues() => this with { CellText = null, ValuesHidden = true };
}
