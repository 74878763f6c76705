using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Sealing;

namespace Mhep.Data.Ingestion.Receiving;

/// <summary>
/// What is kept of a file that was taken in until retention ends: the values of matched columns, each provider's encrypted under
/// that provider's key, a line of JSON a row. Employers are hashes, ages are bands; columns that were not matched are not there.
/// </summary>
public sealed class KeptCopies
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string _folder;
    private readonly ClientIdentity _identity;

    /// <summary>Names the folder; nothing is made before the first file is received.</summary>
    /// <param name="folders">Where things are kept.</param>
    /// <param name="identity">The keys that copies are encrypted under.</param>
    public KeptCopies(WorkFolders folders, ClientIdentity identity)
    {
        _folder = folders.Kept;
        _identity = identity;
    }

    /// <summary>The submissions of which there are copies, in no order.</summary>
    public IReadOnlyList<Guid> Submissions() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateDirectories(_folder)
            .Select(folder => Guid.TryParseExact(Path.GetFileName(folder), "N", out var id) ? id : (Guid?)null).OfType<Guid>()]
        : [];

    /// <summary>The kept rows of one provider in a submission, each a line of JSON with the sheet it stood on; none where none are kept.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="providerCode">The provider; null: the programme's own rows.</param>
    /// <exception cref="KeysUnavailableException">The copy was changed, or the keys are others.</exception>
    public IReadOnlyList<string> Read(Guid submission, string? providerCode)
    {
        using var copy = CopiesOf(submission).Open(IdOf(submission, providerCode));
        if (copy is null) return [];
        using var reader = new StreamReader(copy.Content);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    /// <summary>Writes the kept rows of one provider anew, without those that are to go. Nothing happens where none are kept, or all stay as they are.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="providerCode">The provider; null: the programme's own rows.</param>
    /// <param name="keep">What becomes of a row, a line of JSON; null: it goes.</param>
    /// <returns>How many rows went.</returns>
    public int Rewrite(Guid submission, string? providerCode, Func<string, string?> keep)
    {
        var copies = CopiesOf(submission);
        if (copies.NoteOf(IdOf(submission, providerCode)) is not { } note) return 0;
        var lines = Read(submission, providerCode);
        var kept = lines.Select(keep).OfType<string>().ToList();
        if (kept.SequenceEqual(lines, StringComparer.Ordinal)) return 0;
        copies.Write(IdOf(submission, providerCode), note, clientsStored: true, sealing => WriteLines(sealing, kept));
        return lines.Count - kept.Count;
    }

    /// <summary>Keeps the rows of a file that is being received.</summary>
    internal void Add(Guid submission, IEnumerable<KeptRow> rows, DateTime receivedAt, bool clientsStored)
    {
        PrivateFiles.CreateFolder(_folder);
        foreach (var owner in rows.GroupBy(row => row.ProviderCode, StringComparer.OrdinalIgnoreCase))
        {
            using var keys = _identity.KeysOf(owner.Key ?? "", clientsStored);
            var note = new KeptNote { Owner = owner.Key, SealedAt = receivedAt };
            CopiesOf(submission).Write(
                IdOf(submission, owner.Key), note, clientsStored, sealing => WriteLines(sealing, owner.Select(row => Line(row.WithoutEmployer(keys)))));
        }
    }

    /// <summary>Seals a provider's copies anew whose key has been changed since.</summary>
    /// <returns>How many.</returns>
    internal int Reseal(string providerCode, CancellationToken cancellationToken) =>
        Submissions().Sum(submission => CopiesOf(submission).Reseal(providerCode, cancellationToken));

    /// <summary>Destroys drafts that a killed process left.</summary>
    /// <param name="before">Only those last written before.</param>
    internal void DeleteDrafts(DateTimeOffset before)
    {
        foreach (var submission in Submissions()) CopiesOf(submission).DeleteDrafts(before);
    }

    /// <summary>Destroys all copies of a submission.</summary>
    internal void Delete(Guid submission)
    {
        if (Directory.Exists(FolderOf(submission))) Directory.Delete(FolderOf(submission), recursive: true);
    }

    /// <summary>When the copies of a submission were made, UTC; null where no copy can be told apart from a damaged one.</summary>
    internal DateTime? KeptSince(Guid submission)
    {
        var copies = CopiesOf(submission);
        return copies.Ids().Select(id => copies.NoteOf(id)?.SealedAt).Min();
    }

    private static string Line(KeptRow row) =>
        $$"""{"sheet":"{{row.Sheet}}","row":{{JsonSerializer.Serialize(row.Values, row.Values.GetType(), Json)}}}""";

    private static void WriteLines(Stream content, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines) writer.WriteLine(line);
    }

    /// <summary>One id a submission and provider, whatever the case of the code.</summary>
    private static Guid IdOf(Guid submission, string? providerCode) =>
        new(SHA256.HashData([.. submission.ToByteArray(), .. Encoding.UTF8.GetBytes(providerCode?.ToUpperInvariant() ?? "")]).AsSpan(0, 16));

    private SealedFolder<KeptNote> CopiesOf(Guid submission) => new(FolderOf(submission), "kept-copy", _identity);

    private string FolderOf(Guid submission) => Path.Combine(_folder, submission.ToString("N", CultureInfo.InvariantCulture));

    private sealed record KeptNote : SealedNote;
}
