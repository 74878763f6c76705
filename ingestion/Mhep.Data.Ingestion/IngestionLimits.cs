namespace Mhep.Data.Ingestion;

/// <summary>What a workbook may cost before it is refused. The defaults are workbook.md's; an operator may raise them.</summary>
public sealed record IngestionLimits
{
    /// <summary>The documented limits.</summary>
    public static IngestionLimits Default { get; } = new();

    /// <summary>Size of the file as sent.</summary>
    public long MaxSentBytes { get; init; } = 20_000_000;

    /// <summary>Size of all parts together when unpacked, counted while unpacking.</summary>
    public long MaxInflatedBytes { get; init; } = 200_000_000;

    /// <summary>Parts in the package.</summary>
    public int MaxParts { get; init; } = 2_000;

    /// <summary>Unpacked size over packed size of a part larger than 1 MB.</summary>
    public int MaxInflationRatio { get; init; } = 200;

    /// <summary>Sheets in a workbook.</summary>
    public int MaxSheets { get; init; } = 200;

    /// <summary>Rows with something in them, over all sheets that are recognised.</summary>
    public int MaxRows { get; init; } = 60_000;

    /// <summary>Columns read of a sheet; those further right are named and left alone.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>Characters in a cell; Excel's own limit.</summary>
    public int MaxCellLength { get; init; } = 32_767;

    /// <summary>Time from opening the file to its last row; a file of the largest size takes seconds.</summary>
    public TimeSpan MaxReadingTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Rows at the top of a sheet in which headings are looked for.</summary>
    public int HeadingSearchRows { get; init; } = 50;

    /// <summary>Findings of one kind that are listed; the rest is counted.</summary>
    public int FindingsPerKind { get; init; } = 100;

    /// <summary>Errors, and warnings, of one kind that are marked in a workbook that is sent back.</summary>
    public int MarksPerKind { get; init; } = 5_000;
}
