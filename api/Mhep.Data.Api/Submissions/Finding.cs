using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Api.Submissions;

/// <summary>Something a person must, or may want to, look at in a file.</summary>
public sealed record Finding
{
    internal Finding(FindingRecord stored)
    {
        Code = stored.Code;
        Severity = stored.Severity;
        Sheet = stored.Sheet;
        Row = stored.Row;
        Column = stored.Column is { } column ? CellPlace.LettersOf(column) : null;
        Header = stored.Header;
        CellText = stored.CellText;
        Message = stored.Message;
        Remedy = stored.Remedy;
    }

    /// <summary>Stable code, 'unknown-specialist'; docs/findings.md lists them all.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The sheet's name; null: about the file.</summary>
    public string? Sheet { get; }

    /// <summary>1-based, as Excel shows it.</summary>
    public int? Row { get; }

    /// <summary>Excel letters, 'F'.</summary>
    public string? Column { get; }

    /// <summary>The heading of the column, as written.</summary>
    public string? Header { get; }

    /// <summary>What the cell held, cut and with identifying values masked.</summary>
    public string? CellText { get; }

    /// <summary>What is the matter, in a sentence.</summary>
    public string Message { get; }

    /// <summary>What the person who sent the file should do.</summary>
    public string Remedy { get; }
}
