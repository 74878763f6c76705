namespace Mhep.Data.Ingestion.Loading;

/// <summary>What is stored of a file itself.</summary>
/// <param name="Name">Without its folder, identifying values masked.</param>
/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record FileFacts(string Name, string Sha256, long Bytes);
