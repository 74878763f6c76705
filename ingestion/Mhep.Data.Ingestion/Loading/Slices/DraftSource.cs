using Mhep.Data.Ingestion.Loading.Registers;
using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mhep.Data.Ingestion.Loading.Slices;

/// <summary>What drafts of slices are made from.</summary>
/// <param name="Workbook">The rows, checked.</param>
/// <param name="Codes">Who is who.</param>
/// <param name="Clients">Whose rows they are.</param>
/// <param name="Model">What a row of a table says.</param>
internal sealed record DraftSource(ParsedWorkbook Workbook, CodeRegister Codes, ClientRegister Clients, IModel Model)
{
    private readonly Dictionary<Type, object> _facts = [];

    /// <summary>A table of a slice, filled with rows of the workbook.</summary>
    public TableDraft Table<TSource, TRow>(RowTable<TSource, TRow> table, IReadOnlyList<TSource> rows)
        where TRow : VersionedRow => new DraftedTable<TSource, TRow>(table, rows, FactsOf<TRow>());

    /// <summary>Made once a table: a workbook may have thousands of slices.</summary>
    private RowFacts<TRow> FactsOf<TRow>()
        where TRow : VersionedRow
    {
        if (!_facts.TryGetValue(typeof(TRow), out var facts)) _facts.Add(typeof(TRow), facts = new RowFacts<TRow>(Model));
        return (RowFacts<TRow>)facts;
    }
}
