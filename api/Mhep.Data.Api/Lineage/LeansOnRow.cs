using Mhep.Data.Analytics.Lineage;

namespace Mhep.Data.Api.Lineage;

/// <summary>Another row of a workbook that it takes for a thing to count.</summary>
public sealed class LeansOnRow
{
    internal LeansOnRow(SourceRow row) => Source = row;

    /// <summary>Name of the sheet, identifying values masked.</summary>
    public string Sheet => Source.Sheet;

    /// <summary>1-based, as Excel shows it.</summary>
    public int Row => Source.Row;

    internal SourceRow Source { get; }
}
