namespace Mhep.Data.Ingestion.Sealing;

/// <summary>An opened sealed file.</summary>
/// <typeparam name="TNote">What is said in clear with it.</typeparam>
/// <param name="Note">Proven to belong to the content.</param>
/// <param name="Content">Seekable.</param>
internal sealed record SealedContent<TNote>(TNote Note, Stream Content) : IDisposable
    where TNote : SealedNote
{
    /// <summary>Closes the file.</summary>
    public void Dispose() => Content.Dispose();
}
