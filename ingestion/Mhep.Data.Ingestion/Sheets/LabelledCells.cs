namespace Mhep.Data.Ingestion.Sheets;

/// <summary>What the labelled cells above a sheet's headings say. Null: no such label, or its cell is blank.</summary>
public sealed record LabelledCells
{
    /// <summary>Labelled 'Site': the site of every row without one of its own.</summary>
    public string? SiteCode { get; init; }

    /// <summary>Labelled 'Data from': the first day covered.</summary>
    public DateOnly? DataFrom { get; init; }

    /// <summary>Labelled 'Data to', 'Extract date' or 'As at': the last day covered.</summary>
    public DateOnly? DataTo { get; init; }

    /// <summary>Labelled 'All clients': no means that the sheet leaves people out.</summary>
    public bool? AllClients { get; init; }
}
