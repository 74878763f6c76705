namespace Mhep.Data.Ingestion;

/// <summary>A file as it was handed in.</summary>
/// <param name="Name">Its name; a folder in front of it is left out of everything.</param>
/// <param name="Content">Seekable; read from the beginning, perhaps more than once, and left open.</param>
public sealed record WorkbookFile(string Name, Stream Content)
{
    /// <summary>The name without a folder. A browser on Windows may send a path; what stands before the last separator is nobody's business.</summary>
    public string FileName => Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];
}
