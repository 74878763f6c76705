using Mhep.Data.Ingestion.Annotation;
using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Ingestion.Templates;

/// <summary>The hidden sheet that drop-downs look into.</summary>
/// <param name="sites">Codes of the sites.</param>
/// <param name="specialists">Codes of the specialists that are known there.</param>
internal sealed class ListsSheet(IReadOnlyList<string> sites, IReadOnlyList<string> specialists)
{
    /// <summary>Where the sites stand.</summary>
    public string Sites => Range('A', sites.Count);

    /// <summary>Where the specialists stand; null: none is known.</summary>
    public string? Specialists => specialists.Count == 0 ? null : Range('B', specialists.Count);

    /// <summary>The sheet.</summary>
    public SheetContent Content => new("Lists", [], [OwnMarks.ListsTitle, "Employment specialists"], Rows()) { IsHidden = true };

    private IEnumerable<IReadOnlyList<Cell>> Rows()
    {
        for (var index = 0; index < Math.Max(sites.Count, specialists.Count); index++)
            yield return [Cell.Literal(sites.ElementAtOrDefault(index)), Cell.Literal(specialists.ElementAtOrDefault(index))];
    }

    private static string Range(char column, int count) => FormattableString.Invariant($"Lists!${column}$2:${column}${count + 1}");
}
