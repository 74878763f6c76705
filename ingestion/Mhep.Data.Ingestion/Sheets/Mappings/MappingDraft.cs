namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>What a mapping says while it is read; keys as they are compared.</summary>
internal sealed class MappingDraft
{
    public string? ProviderCode { get; set; }

    /// <summary>Our heading by the key of the provider's.</summary>
    public Dictionary<string, string> Headings { get; } = new(StringComparer.Ordinal);

    /// <summary>Our value by our heading and the key of the provider's value.</summary>
    public Dictionary<(string Heading, string Own), string> Codes { get; } = [];

    /// <summary>Yes or no by the provider's word in capitals.</summary>
    public Dictionary<string, bool> YesNo { get; } = new(StringComparer.Ordinal);

    /// <summary>The site's code by the provider's name in capitals.</summary>
    public Dictionary<string, string> Sites { get; } = new(StringComparer.Ordinal);

    public bool? BareJobStartsAreFirstJobs { get; set; }

    public bool TenDigitIdsAreNoNhsNumbers { get; set; }

    public bool IdsArePerSite { get; set; }
}
