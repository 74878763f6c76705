namespace Mhep.Data.Ingestion.Annotation;

/// <summary>What is to be changed in one sheet.</summary>
internal sealed record SheetPlan
{
    /// <summary>Where the sheet's part is.</summary>
    public required string Path { get; init; }

    /// <summary>1-based.</summary>
    public required int HeadingRow { get; init; }

    /// <summary>1-based column of our remarks.</summary>
    public required int ErrorsColumn { get; init; }

    /// <summary>Column of an earlier check's remarks, to be taken out; null: there is none.</summary>
    public required int? OldErrorsColumn { get; init; }

    /// <summary>Marks by 1-based row.</summary>
    public required SortedDictionary<int, RowMarks> Rows { get; init; }

    /// <summary>Id by which the sheet is to name the boxes of its comments; null: it names them already, or has none.</summary>
    public string? NewShapesId { get; init; }
}
