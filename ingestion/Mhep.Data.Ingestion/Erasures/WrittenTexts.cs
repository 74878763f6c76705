using System.Text;
using Mhep.Data.Ingestion.Identity;
using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Erasures;

/// <summary>
/// A client's own id where nobody asked for one: in the name of a file, a note, a reply. Texts that people wrote are kept as they are written, so an id in one is
/// looked for as a word of its own, and taken out of the text; rows keep the hash of what was sent, so that the same sheet sent again says nothing new.
/// </summary>
/// <param name="context">Where the texts are.</param>
/// <param name="providerId">Whose: of its files, its warnings and the programme's files.</param>
/// <param name="ownId">The provider's own id of the client.</param>
internal sealed class WrittenTexts(MhepDbContext context, int providerId, string ownId)
{
    private const string Instead = "(erased)";
    private const int FewestDigits = 5;

    private static readonly Dictionary<string, string> OfProvider = new(StringComparer.Ordinal)
    {
        ["submission"] = Submissions("id"),
        ["source_sheet"] = Submissions("submission_id"),
        ["finding"] = Submissions("submission_id"),
        ["confirmation_reason"] = Submissions("submission_id"),
        ["source_column"] = $"sheet_id IN (SELECT id FROM source_sheet WHERE {Submissions("submission_id")})",
        ["early_warning_reply"] = "warning_id IN (SELECT id FROM early_warning WHERE provider_id = {0})",
    };

    private readonly string _id = IdentityText.ComparedOfClient(ownId);

    /// <summary>Whether the id can be told from other words: it has a letter and a digit, or many digits. '12' and 'anna' stand in texts that mean nobody.</summary>
    public bool CanBeTold =>
        _id.Any(char.IsDigit) && (_id.Any(char.IsLetter) ? _id.Length > 2 : _id.Count(char.IsDigit) >= FewestDigits);

    /// <summary>Every place where people write.</summary>
    public static int Places => DataRegister.Written.Count;

    /// <summary>How many different texts hold the id.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (table, column) in DataRegister.Written) count += (await FindAsync(table, column, cancellationToken)).Count;
        return count;
    }

    /// <summary>Takes the id out of all texts.</summary>
    /// <returns>How many rows had one.</returns>
    public async Task<int> TakeOutAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (table, column) in DataRegister.Written)
        {
            foreach (var text in await FindAsync(table, column, cancellationToken))
            {
                // Names are our own register's, values are parameters.
#pragma warning disable EF1002
                count += await context.Database.ExecuteSqlRawAsync(
                    $"UPDATE \"{table}\" SET \"{column}\" = {{1}} WHERE {Condition(table)} AND \"{column}\" = {{2}}", [providerId, Without(text), text], cancellationToken);
#pragma warning restore EF1002
            }
        }

        return count;
    }

    /// <summary>Whether a text holds the id as a word of its own.</summary>
    public bool IsIn(string text) => CanBeTold && PlaceIn(text, 0) >= 0;

    /// <summary>A text without the id.</summary>
    public string Without(string text)
    {
        if (!CanBeTold) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        for (var at = PlaceIn(text, 0); at >= 0; at = PlaceIn(text, from))
        {
            result.Append(text, from, at - from).Append(Instead);
            from = at + _id.Length;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private int PlaceIn(string text, int from)
    {
        for (var at = text.IndexOf(_id, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(_id, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + _id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }

    private async Task<List<string>> FindAsync(string table, string column, CancellationToken cancellationToken)
    {
        if (!CanBeTold) return [];
#pragma warning disable EF1002
        var texts = await context.Database.SqlQueryRaw<string>(
            $"SELECT DISTINCT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE {Condition(table)} AND \"{column}\" IS NOT NULL", providerId).ToListAsync(cancellationToken);
#pragma warning restore EF1002
        return texts.FindAll(IsIn);
    }

    private static string Condition(string table) => OfProvider.TryGetValue(table, out var condition)
        ? condition
        : $"source_sheet_id IN (SELECT id FROM source_sheet WHERE {Submissions("submission_id")})";

    private static string Submissions(string column) => $"{column} IN (SELECT id FROM submission WHERE provider_id = {{0}} OR provider_id IS NULL)";
}
