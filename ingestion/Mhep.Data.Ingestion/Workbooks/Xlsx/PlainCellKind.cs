namespace Mhep.Data.Ingestion.Workbooks.Xlsx;

/// <summary>What a <see cref="PlainCell"/> holds.</summary>
internal enum PlainCellKind
{
    /// <summary>A style and no value.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The index of a shared text.</summary>
    SharedText,

    /// <summary>Text in the cell itself.</summary>
    InlineText,
}
