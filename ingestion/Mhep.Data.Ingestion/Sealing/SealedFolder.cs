using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mhep.Data.Ingestion.Identity;

namespace Mhep.Data.Ingestion.Sealing;

/// <summary>
/// A folder of sealed files, one an id: encrypted and authenticated (AES-256-GCM), each under a key of its own that comes from
/// the owner's keys and the folder's purpose. A file is there whole or not at all.
/// </summary>
/// <typeparam name="TNote">What is said in clear with a file; says nothing of a person.</typeparam>
/// <param name="path">The folder, made when first needed, its owner's only.</param>
/// <param name="purpose">Tells the keys of folders apart.</param>
/// <param name="identity">The key folder.</param>
internal sealed class SealedFolder<TNote>(string path, string purpose, ClientIdentity identity)
    where TNote : SealedNote
{
    private const string Suffix = ".sealed";

    /// <summary>Seals what is written.</summary>
    /// <param name="id">The file's id; one that is there is replaced.</param>
    /// <param name="note">Whose it is, and what may be known of it without a key.</param>
    /// <param name="clientsStored">Whether the database holds clients: then the keys must be there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="KeysUnavailableException">The keys are not to be had.</exception>
    /// <exception cref="IOException">The disk is full, or refuses.</exception>
    public void Write(Guid id, TNote note, bool clientsStored, Action<Stream> write)
    {
        using var keys = identity.KeysOf(note.Owner ?? "", clientsStored);
        PrivateFiles.CreateFolder(path);
        var draft = PathOf(id) + "." + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".new";
        try
        {
            using (var file = PrivateFiles.Create(draft))
            {
                var header = SealedHeader.New(keys.Version, JsonSerializer.SerializeToUtf8Bytes(note));
                using var content = new SealingStream(file, header, keys.FileKeyOf(purpose, header.KeyVersion), id);
                write(content);
                content.Complete();
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, PathOf(id), overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Opens a file; null where there is none.</summary>
    /// <param name="id">The file's id.</param>
    /// <exception cref="KeysUnavailableException">The file was changed, or these are not the keys it was sealed with.</exception>
    public SealedContent<TNote>? Open(Guid id)
    {
        FileStream file;
        try
        {
            file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        try
        {
            var header = SealedHeader.Read(file);
            var note = JsonSerializer.Deserialize<TNote>(header.Note) ?? throw new CryptographicException("The file's header is damaged.");
            using var keys = identity.KeysOf(note.Owner ?? "", clientsStored: true);
            return new SealedContent<TNote>(note, new UnsealingStream(file, header, keys.FileKeyOf(purpose, header.KeyVersion), id));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            file.Dispose();
            throw KeysUnavailableException.OfAnotherDatabase(identity.Folder, fault);
        }
    }

    /// <summary>What is said in clear with a file; null where there is none. Not proven: good for looking through many.</summary>
    /// <param name="id">The file's id.</param>
    public TNote? NoteOf(Guid id)
    {
        try
        {
            using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<TNote>(SealedHeader.Read(file).Note);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Seals the files of an owner anew whose key has been changed since; those under its newest key stay as they are.</summary>
    /// <param name="owner">Code of a provider, in any case.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>How many were sealed anew.</returns>
    /// <exception cref="KeysUnavailableException">A file was changed, or these are not the keys it was sealed with.</exception>
    public int Reseal(string owner, CancellationToken cancellationToken)
    {
        using var keys = identity.KeysOf(owner, clientsStored: true);
        var count = 0;
        foreach (var id in Ids().Where(id => IsOutdated(id, owner, keys.Version)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var plain = new MemoryStream();
            TNote note;
            using (var content = Open(id))
            {
                if (content is null) continue;
                note = content.Note;
                content.Content.CopyTo(plain);
            }

            plain.Position = 0;
            Write(id, note, clientsStored: true, sealing => plain.CopyTo(sealing));
            CryptographicOperations.ZeroMemory(plain.GetBuffer());
            count++;
        }

        return count;
    }

    /// <summary>How many files of an owner are sealed under a key that has been changed since.</summary>
    /// <param name="owner">Code of a provider, in any case.</param>
    public int CountOutdated(string owner)
    {
        using var keys = identity.KeysOf(owner, clientsStored: true);
        return Ids().Count(id => IsOutdated(id, owner, keys.Version));
    }

    /// <summary>Destroys a file; nothing happens where there is none.</summary>
    /// <param name="id">The file's id.</param>
    public void Delete(Guid id)
    {
        if (Directory.Exists(path)) File.Delete(PathOf(id));
    }

    /// <summary>Ids of all files, in no order.</summary>
    public IReadOnlyList<Guid> Ids() => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*" + Suffix)
            .Select(file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var id) ? id : (Guid?)null).OfType<Guid>()]
        : [];

    /// <summary>Destroys drafts that a killed process left.</summary>
    /// <param name="before">Only those last written before.</param>
    public void DeleteDrafts(DateTimeOffset before)
    {
        if (!Directory.Exists(path)) return;
        foreach (var draft in Directory.EnumerateFiles(path, "*.new").Where(file => File.GetLastWriteTimeUtc(file) < before.UtcDateTime))
            File.Delete(draft);
    }

    private bool IsOutdated(Guid id, string owner, byte newest)
    {
        try
        {
            using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return SealedHeader.Read(file).KeyVersion < newest && string.Equals(NoteOf(id)?.Owner, owner, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private string PathOf(Guid id) => Path.Combine(path, id.ToString("N", CultureInfo.InvariantCulture) + Suffix);
}
