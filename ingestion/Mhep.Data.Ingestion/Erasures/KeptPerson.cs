using System.Text.Json;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Receiving;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>Persons in the kept copies of files: where they stand, and the copies without them.</summary>
/// <param name="copies">The copies.</param>
internal sealed class KeptPerson(KeptCopies copies)
{
    /// <summary>The rows of persons in all copies, those of rows that were not taken in included, by id as it is compared.</summary>
    /// <param name="providerCode">Whose clients they are.</param>
    /// <param name="ownIds">The provider's own ids, as they are compared.</param>
    /// <param name="cancellationToken">Stops between copies.</param>
    /// <exception cref="KeysUnavailableException">A copy was changed, or the keys are others.</exception>
    public ILookup<string, (Guid Submission, int Sheet, int Row)> PlacesOf(string providerCode, IReadOnlySet<string> ownIds, CancellationToken cancellationToken)
    {
        var places = new List<(string OwnId, (Guid, int, int) Place)>();
        foreach (var (submission, lines) in Lines(providerCode, cancellationToken))
        {
            foreach (var line in lines)
            {
                using var row = JsonDocument.Parse(line);
                if (OwnIdOf(row) is not { } text) continue;
                var id = IdentityText.ComparedOfClient(text);
                if (!ownIds.Contains(id)) continue;
                var place = row.RootElement.GetProperty("row").GetProperty("Place");
                places.Add((id, (submission, place.GetProperty("Sheet").GetInt32(), place.GetProperty("Row").GetInt32())));
            }
        }

        return places.ToLookup(place => place.OwnId, place => place.Place, StringComparer.Ordinal);
    }

    /// <summary>Writes all copies of a provider's rows anew without those of erased persons; copies without any stay as they are.</summary>
    /// <returns>How many rows went, and from how many files.</returns>
    public (int Rows, int Files) LeaveOut(string providerCode, ErasedClients erased, CancellationToken cancellationToken)
    {
        var (rows, files) = (0, 0);
        foreach (var submission in copies.Submissions())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var gone = LeaveOut(submission, providerCode, erased);
            rows += gone;
            if (gone > 0) files++;
        }

        return (rows, files);
    }

    /// <summary>Writes the copies of one submission anew without erased persons.</summary>
    /// <returns>How many rows went.</returns>
    public int LeaveOut(Guid submission, string providerCode, ErasedClients erased)
    {
        string? Stays(string line)
        {
            using var row = JsonDocument.Parse(line);
            return OwnIdOf(row) is not { } id || !erased.Contains(providerCode, id) ? line : null;
        }

        // Rows of sites that nobody knew are kept as the programme's.
        return copies.Rewrite(submission, providerCode, Stays) + copies.Rewrite(submission, null, Stays);
    }

    /// <summary>Takes an id out of what rows of others say.</summary>
    public void TakeOut(string providerCode, WrittenTexts texts, CancellationToken cancellationToken)
    {
        foreach (var submission in copies.Submissions())
        {
            cancellationToken.ThrowIfCancellationRequested();
            copies.Rewrite(submission, providerCode, line => texts.Without(line));
            copies.Rewrite(submission, null, line => texts.Without(line));
        }
    }

    /// <summary>How many rows hold an id.</summary>
    public int CountTexts(string providerCode, WrittenTexts texts, CancellationToken cancellationToken) =>
        Lines(providerCode, cancellationToken).Sum(copy => copy.Lines.Count(texts.IsIn));

    private IEnumerable<(Guid Submission, IEnumerable<string> Lines)> Lines(string providerCode, CancellationToken cancellationToken)
    {
        foreach (var submission in copies.Submissions())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (submission, copies.Read(submission, providerCode).Concat(copies.Read(submission, null)));
        }
    }

    /// <summary>Null for rows that are about no person.</summary>
    private static string? OwnIdOf(JsonDocument line) =>
        line.RootElement.GetProperty("row").TryGetProperty("ClientId", out var id) ? id.GetString() : null;
}
