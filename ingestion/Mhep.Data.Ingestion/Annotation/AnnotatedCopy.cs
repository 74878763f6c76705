namespace Mhep.Data.Ingestion.Annotation;

/// <summary>A workbook with what was found in it, for its sender's eyes: it holds all that the sender wrote.</summary>
/// <param name="FileName">The name it was sent under with '-annotated' behind it, identifying values masked.</param>
/// <param name="Content">The whole file, .xlsx or .xlsm as the name says.</param>
public sealed record AnnotatedCopy(string FileName, ReadOnlyMemory<byte> Content);
