namespace Mhep.Data.Ingestion.Checks;

/// <summary>A site that the caller may send rows for, as the data (or the workbook's own sheets) describe it.</summary>
public sealed record KnownSite
{
    /// <summary>The site's code as listed.</summary>
    public required string Code { get; init; }

    /// <summary>The code of the provider that runs it.</summary>
    public required string ProviderCode { get; init; }

    /// <summary>First day of the service; null: not known.</summary>
    public DateOnly? ServiceStart { get; init; }

    /// <summary>Last day of the service; null: it goes on, or is not known.</summary>
    public DateOnly? ServiceEnd { get; init; }

    /// <summary>Time in post by specialist code. Make it without regard to case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<KnownSpell>> Specialists { get; init; }
}
