namespace Mhep.Data.Ingestion.Sheets.Mappings;

/// <summary>Why a mapping cannot be used.</summary>
/// <param name="Field">Where: 'headings / Referral date'; empty for the text as a whole.</param>
/// <param name="What">What is the matter, in a sentence without a full stop.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
public sealed record MappingFault(string Field, string What, string Remedy)
{
    /// <summary>One line.</summary>
    public override string ToString() => Field.Length == 0 ? $"{What}. {Remedy}" : $"{Field}: {What}. {Remedy}";
}
