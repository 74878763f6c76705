namespace Mhep.Data.Ingestion.Erasures;

/// <summary>What came of the wish to erase a person.</summary>
public enum ErasureOutcome
{
    /// <summary>Only looked at: what would go.</summary>
    Preview,

    /// <summary>Erased now, or before and looked at again.</summary>
    Erased,

    /// <summary>There is no such provider.</summary>
    UnknownProvider,

    /// <summary>Nobody of that id is in the provider's data, and nobody of it was erased.</summary>
    NotThere,
}
